import { DetailsPage } from "@/features/checkout/details-page";
import { answeredPage } from "@/site/answered";

export { detailsMetadata as generateMetadata } from "@/features/checkout/details-page";

export default answeredPage(DetailsPage);
