export { changeCartRoute as POST } from "@/features/cart/change-cart-route";
