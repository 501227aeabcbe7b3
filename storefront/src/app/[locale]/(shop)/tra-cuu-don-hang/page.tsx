import { TrackPage, trackMetadata } from "@/features/orders/track-page";
import { answeredMetadata, answeredPage } from "@/site/answered";

export const generateMetadata = answeredMetadata(trackMetadata);

export default answeredPage(TrackPage);
