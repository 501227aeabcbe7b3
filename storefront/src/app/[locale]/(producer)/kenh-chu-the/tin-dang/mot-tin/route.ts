export { actRoute as POST } from "@/features/producer-listings/listing-routes";
