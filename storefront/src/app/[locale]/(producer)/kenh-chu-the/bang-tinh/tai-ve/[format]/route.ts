export { downloadSheet as GET } from "@/features/producer-products/sheet-routes";
