export { decideRoute as POST } from "@/features/officer-evidence/form-routes";
