export { correctCheckRoute as POST } from "@/features/officer-evidence/form-routes";
