import { ReceivedPage, receivedMetadata } from "@/features/complaints/received-page";
import { answeredMetadata, answeredPage } from "@/site/answered";

export const generateMetadata = answeredMetadata(receivedMetadata);

export default answeredPage(ReceivedPage);
