export { makeRoute as POST } from "@/features/officer-exchange/routes";
