export { offersRoute as POST } from "@/features/producer-listings/offer-route";
