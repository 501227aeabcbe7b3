export { BatchPage as default, batchMetadata as generateMetadata } from "@/features/officer-exchange/batch-page";
