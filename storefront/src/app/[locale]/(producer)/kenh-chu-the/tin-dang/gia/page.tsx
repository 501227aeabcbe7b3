export { OffersPage as default, offersMetadata as generateMetadata } from "@/features/producer-listings/offers-page";
