export { SheetPage as default, sheetMetadata as generateMetadata } from "@/features/producer-products/sheet-page";
