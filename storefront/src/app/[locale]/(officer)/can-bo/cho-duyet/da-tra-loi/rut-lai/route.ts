export { takeBackReviewRoute as POST } from "@/features/officer-register/review-route";
