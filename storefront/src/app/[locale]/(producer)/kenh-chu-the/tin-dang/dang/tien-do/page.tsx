export {
  ProgressPage as default,
  progressMetadata as generateMetadata,
} from "@/features/producer-listings/progress-page";
