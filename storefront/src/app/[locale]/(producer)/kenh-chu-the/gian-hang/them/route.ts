export { registerShopRoute as POST } from "@/features/producer-listings/shop-routes";
