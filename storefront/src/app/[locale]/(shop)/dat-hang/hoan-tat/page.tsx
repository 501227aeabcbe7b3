import { DonePage, doneMetadata } from "@/features/checkout/done-page";
import { answeredMetadata, answeredPage } from "@/site/answered";

export const generateMetadata = answeredMetadata(doneMetadata);

export default answeredPage(DonePage);
