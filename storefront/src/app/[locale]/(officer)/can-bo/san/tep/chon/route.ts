export { chooseRoute as POST } from "@/features/officer-exchange/routes";
