export { PartPage as default, partMetadata as generateMetadata } from "@/features/producer-orders/part-page";
