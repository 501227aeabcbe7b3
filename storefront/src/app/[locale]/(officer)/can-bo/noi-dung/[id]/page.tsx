export { ReviewPage as default, reviewMetadata as generateMetadata } from "@/features/officer-content/review-page";
