export { handOverRoute as POST } from "@/features/officer-exchange/routes";
