export { OrderPage as default, orderMetadata as generateMetadata } from "@/features/officer-channel-orders/order-page";
