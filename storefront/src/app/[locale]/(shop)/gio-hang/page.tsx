import { CartPage } from "@/features/cart/cart-page";
import { answeredPage } from "@/site/answered";

export { cartMetadata as generateMetadata } from "@/features/cart/cart-page";

export default answeredPage(CartPage);
