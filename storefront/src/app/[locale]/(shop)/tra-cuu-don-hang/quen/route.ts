export { forgetRoute as POST } from "@/features/orders/track-route";
