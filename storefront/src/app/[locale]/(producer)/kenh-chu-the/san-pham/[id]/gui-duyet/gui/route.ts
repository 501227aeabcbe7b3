export { sendForReview as POST } from "@/features/producer-products/review-routes";
