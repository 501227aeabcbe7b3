export { cancelRoute as POST } from "@/features/orders/cancel-route";
