export {
  ConflictsPage as default,
  conflictsMetadata as generateMetadata,
} from "@/features/producer-products/conflicts-page";
