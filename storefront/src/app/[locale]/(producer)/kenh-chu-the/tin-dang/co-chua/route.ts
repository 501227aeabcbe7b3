export { doubtRoute as POST } from "@/features/producer-listings/listing-routes";
