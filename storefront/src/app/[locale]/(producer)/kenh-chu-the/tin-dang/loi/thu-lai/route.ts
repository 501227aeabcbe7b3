export { retryRoute as POST } from "@/features/producer-listings/listing-routes";
