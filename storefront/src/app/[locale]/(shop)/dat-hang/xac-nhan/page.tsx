import { ReviewPage } from "@/features/checkout/review-page";
import { answeredPage } from "@/site/answered";

export { reviewMetadata as generateMetadata } from "@/features/checkout/review-page";

export default answeredPage(ReviewPage);
