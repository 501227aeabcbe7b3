export { DryRunPage as default, dryRunMetadata as generateMetadata } from "@/features/producer-listings/dry-run-page";
