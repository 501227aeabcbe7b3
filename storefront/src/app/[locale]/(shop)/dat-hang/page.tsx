export { DetailsPage as default, detailsMetadata as generateMetadata } from "@/features/checkout/details-page";
