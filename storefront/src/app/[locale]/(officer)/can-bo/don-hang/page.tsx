export { OrdersPage as default, ordersMetadata as generateMetadata } from "@/features/officer-orders/orders-page";
