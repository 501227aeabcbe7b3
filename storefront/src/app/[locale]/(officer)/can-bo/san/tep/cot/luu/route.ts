export { saveColumnsRoute as POST } from "@/features/officer-exchange/routes";
