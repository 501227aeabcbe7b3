export {
  ExchangePage as default,
  exchangeMetadata as generateMetadata,
} from "@/features/officer-exchange/exchange-page";
