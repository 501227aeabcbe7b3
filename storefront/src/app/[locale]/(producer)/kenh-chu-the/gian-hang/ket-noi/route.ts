export { connectedRoute as GET } from "@/features/producer-listings/shop-routes";
