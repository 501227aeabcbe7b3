export { ListingPage as default, listingMetadata as generateMetadata } from "@/features/producer-listings/listing-page";
