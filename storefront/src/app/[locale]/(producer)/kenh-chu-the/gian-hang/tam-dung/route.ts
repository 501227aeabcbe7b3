export { pauseRoute as POST } from "@/features/producer-listings/pause-routes";
