export { roleRoute as POST } from "@/features/producer-team/team-routes";
