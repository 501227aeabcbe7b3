export { endDaysOffRoute as POST } from "@/features/producer-orders/form-routes";
