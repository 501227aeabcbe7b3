import { ComplaintPage, complaintMetadata } from "@/features/complaints/complaint-page";
import { answeredMetadata, answeredPage } from "@/site/answered";

export const generateMetadata = answeredMetadata(complaintMetadata);

export default answeredPage(ComplaintPage);
