export { withdrawFromReview as POST } from "@/features/producer-products/review-routes";
