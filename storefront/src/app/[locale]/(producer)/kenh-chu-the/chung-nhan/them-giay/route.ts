export { addPaperRoute as POST } from "@/features/producer-certificates/form-routes";
