export { OrderListPage as default, orderListMetadata as generateMetadata } from "@/features/producer-orders/list-page";
