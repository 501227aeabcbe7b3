export {
  ChannelOrderPage as default,
  channelOrderMetadata as generateMetadata,
} from "@/features/producer-orders/channel-order-page";
