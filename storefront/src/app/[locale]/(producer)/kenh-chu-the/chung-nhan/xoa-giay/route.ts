export { removePaperRoute as POST } from "@/features/producer-certificates/form-routes";
