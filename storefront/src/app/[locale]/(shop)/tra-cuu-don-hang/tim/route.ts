export { trackRoute as POST } from "@/features/orders/track-route";
