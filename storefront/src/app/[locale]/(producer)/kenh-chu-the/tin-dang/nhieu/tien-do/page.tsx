export {
  BulkProgressPage as default,
  bulkProgressMetadata as generateMetadata,
} from "@/features/producer-listings/bulk-progress-page";
