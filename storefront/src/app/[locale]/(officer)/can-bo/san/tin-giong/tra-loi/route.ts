export { matchAnswerRoute as POST } from "@/features/officer-sending/routes";
