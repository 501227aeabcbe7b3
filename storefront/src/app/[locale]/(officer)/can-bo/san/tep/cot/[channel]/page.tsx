export { ColumnsPage as default, columnsMetadata as generateMetadata } from "@/features/officer-exchange/columns-page";
