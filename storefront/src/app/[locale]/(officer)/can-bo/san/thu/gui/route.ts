export { sendManyRoute as POST } from "@/features/officer-sending/routes";
