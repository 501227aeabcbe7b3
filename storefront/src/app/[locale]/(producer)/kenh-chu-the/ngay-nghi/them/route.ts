export { addDaysOffRoute as POST } from "@/features/producer-orders/form-routes";
