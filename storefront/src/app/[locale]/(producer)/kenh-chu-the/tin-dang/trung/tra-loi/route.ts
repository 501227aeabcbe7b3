export { matchRoute as POST } from "@/features/producer-listings/match-route";
