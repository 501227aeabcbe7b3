export { sendSheet as POST } from "@/features/producer-products/sheet-routes";
