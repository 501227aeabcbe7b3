export { ShopsPage as default, shopsMetadata as generateMetadata } from "@/features/producer-listings/shops-page";
