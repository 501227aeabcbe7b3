export { handOverRoute as POST } from "@/features/producer-listings/exchange-routes";
