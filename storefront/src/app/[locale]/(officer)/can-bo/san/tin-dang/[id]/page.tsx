export { ListingPage as default, listingMetadata as generateMetadata } from "@/features/officer-channels/listing-page";
