export { ShopsPage as default, shopsMetadata as generateMetadata } from "@/features/officer-channels/shops-page";
