export {
  OrdersPage as default,
  ordersMetadata as generateMetadata,
} from "@/features/officer-channel-orders/orders-page";
