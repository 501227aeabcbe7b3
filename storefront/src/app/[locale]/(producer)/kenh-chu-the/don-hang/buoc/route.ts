export { stepRoute as POST } from "@/features/producer-orders/form-routes";
