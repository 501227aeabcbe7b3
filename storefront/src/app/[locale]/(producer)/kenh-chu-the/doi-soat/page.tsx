export {
  StatementPage as default,
  statementMetadata as generateMetadata,
} from "@/features/producer-orders/statement-page";
