export { stopRoute as POST } from "@/features/producer-team/team-routes";
