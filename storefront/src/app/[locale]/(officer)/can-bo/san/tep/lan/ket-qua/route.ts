export { resultsRoute as POST } from "@/features/officer-exchange/routes";
