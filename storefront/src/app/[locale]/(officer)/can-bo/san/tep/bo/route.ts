export { takeOutRoute as POST } from "@/features/officer-exchange/routes";
