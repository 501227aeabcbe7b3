export { uploadFileRoute as POST } from "@/features/officer-register/import-routes";
