export { NoticesPage as default, noticesMetadata as generateMetadata } from "@/features/producer-notices/list-page";
