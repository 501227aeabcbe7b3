export { movePartRoute as POST } from "@/features/officer-orders/form-routes";
