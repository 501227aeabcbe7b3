export { askPlaceRoute as POST } from "@/features/producer-listings/shop-routes";
