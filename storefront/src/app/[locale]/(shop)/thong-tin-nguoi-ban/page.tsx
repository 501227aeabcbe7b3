export { SellerPage as default, sellerMetadata as generateMetadata } from "@/features/seller/seller-page";
