export {
  SheetTrialPage as default,
  sheetTrialMetadata as generateMetadata,
} from "@/features/producer-products/sheet-trial-page";
