export { connectRoute as GET } from "@/features/producer-listings/shop-routes";
