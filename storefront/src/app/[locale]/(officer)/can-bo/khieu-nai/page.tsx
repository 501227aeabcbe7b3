export {
  ComplaintsPage as default,
  complaintsMetadata as generateMetadata,
} from "@/features/officer-complaints/complaints-page";
