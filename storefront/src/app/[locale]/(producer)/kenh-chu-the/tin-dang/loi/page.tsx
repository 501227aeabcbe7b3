export {
  ProblemsPage as default,
  problemsMetadata as generateMetadata,
} from "@/features/producer-listings/problems-page";
