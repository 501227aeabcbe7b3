export { applySheet as POST } from "@/features/producer-products/sheet-routes";
