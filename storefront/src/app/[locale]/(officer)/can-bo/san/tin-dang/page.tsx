export {
  ListingsPage as default,
  listingsMetadata as generateMetadata,
} from "@/features/officer-channels/listings-page";
