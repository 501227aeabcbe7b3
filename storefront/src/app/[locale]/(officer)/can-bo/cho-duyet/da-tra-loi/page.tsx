export {
  AnsweredReviewsPage as default,
  answeredReviewsMetadata as generateMetadata,
} from "@/features/officer-register/answered-reviews-page";
