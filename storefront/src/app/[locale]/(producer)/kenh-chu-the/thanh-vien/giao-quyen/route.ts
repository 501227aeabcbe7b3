export { delegateRoute as POST } from "@/features/producer-team/team-routes";
