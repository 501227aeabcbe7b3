export { takeBackRoute as POST } from "@/features/producer-team/team-routes";
