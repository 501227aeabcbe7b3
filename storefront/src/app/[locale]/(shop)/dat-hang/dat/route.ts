export { orderRoute as POST } from "@/features/checkout/order-route";
