export { ShopPage as default, shopMetadata as generateMetadata } from "@/features/officer-channels/shop-page";
