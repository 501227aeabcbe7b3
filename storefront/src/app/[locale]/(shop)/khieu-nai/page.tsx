export { ComplaintPage as default, complaintMetadata as generateMetadata } from "@/features/complaints/complaint-page";
