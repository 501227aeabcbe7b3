export { answerReviewRoute as POST } from "@/features/officer-register/review-route";
