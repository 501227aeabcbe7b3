export { pasteRoute as POST } from "@/features/producer-listings/exchange-routes";
