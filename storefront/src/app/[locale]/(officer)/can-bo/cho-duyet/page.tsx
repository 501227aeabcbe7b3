export { ReviewsPage as default, reviewsMetadata as generateMetadata } from "@/features/officer-register/reviews-page";
