export { ReviewPage as default, reviewMetadata as generateMetadata } from "@/features/checkout/review-page";
