export { remittanceRoute as POST } from "@/features/producer-orders/form-routes";
