export { registerShopRoute as POST } from "@/features/officer-channels/connect-routes";
