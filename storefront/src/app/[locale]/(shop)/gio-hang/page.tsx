export { CartPage as default, cartMetadata as generateMetadata } from "@/features/cart/cart-page";
