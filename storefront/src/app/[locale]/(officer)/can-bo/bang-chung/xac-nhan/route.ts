export { confirmRoute as POST } from "@/features/officer-evidence/confirm-route";
