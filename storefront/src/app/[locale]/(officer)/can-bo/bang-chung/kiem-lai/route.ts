export { lookAgainRoute as POST } from "@/features/officer-evidence/form-routes";
