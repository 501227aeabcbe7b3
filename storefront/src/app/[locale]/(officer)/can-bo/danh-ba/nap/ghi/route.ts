export { applyUploadRoute as POST } from "@/features/officer-register/import-routes";
