export { makeFileRoute as POST } from "@/features/producer-listings/exchange-routes";
