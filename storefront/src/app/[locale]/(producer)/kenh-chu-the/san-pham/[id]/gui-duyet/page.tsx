export { ReviewPage as default, reviewMetadata as generateMetadata } from "@/features/producer-products/review-page";
