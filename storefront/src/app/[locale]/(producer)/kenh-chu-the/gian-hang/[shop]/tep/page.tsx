export {
  ExchangePage as default,
  exchangeMetadata as generateMetadata,
} from "@/features/producer-listings/exchange-page";
