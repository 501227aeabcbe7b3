export { sendOneRoute as POST } from "@/features/officer-sending/routes";
