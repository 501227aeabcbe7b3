export { removeRoute as POST } from "@/features/producer-team/team-routes";
