export { resumeRoute as POST } from "@/features/producer-listings/pause-routes";
