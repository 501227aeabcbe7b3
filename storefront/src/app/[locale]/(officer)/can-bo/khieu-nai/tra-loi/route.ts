export { answerComplaintRoute as POST } from "@/features/officer-complaints/form-routes";
