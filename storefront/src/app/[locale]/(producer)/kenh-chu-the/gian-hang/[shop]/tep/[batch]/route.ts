export { fileRoute as GET } from "@/features/producer-listings/exchange-routes";
