export {
  ListingsPage as default,
  listingsMetadata as generateMetadata,
} from "@/features/producer-listings/listings-page";
