export { answerContentRoute as POST } from "@/features/officer-content/form-routes";
