export { bulkRoute as POST } from "@/features/producer-listings/listing-routes";
