import { CartPage, cartMetadata } from "@/features/cart/cart-page";
import { answeredMetadata, answeredPage } from "@/site/answered";

export const generateMetadata = answeredMetadata(cartMetadata);

export default answeredPage(CartPage);
