import { SellerPage, sellerMetadata } from "@/features/seller/seller-page";
import { answeredMetadata, answeredPage } from "@/site/answered";

export const generateMetadata = answeredMetadata(sellerMetadata);

export default answeredPage(SellerPage);
