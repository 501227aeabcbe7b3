export { chooseWriting as POST } from "@/features/producer-products/review-routes";
