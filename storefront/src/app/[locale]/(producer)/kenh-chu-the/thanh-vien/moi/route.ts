export { inviteRoute as POST } from "@/features/producer-team/team-routes";
