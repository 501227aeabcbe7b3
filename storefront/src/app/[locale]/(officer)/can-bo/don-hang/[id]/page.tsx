export { PartPage as default, partMetadata as generateMetadata } from "@/features/officer-orders/part-page";
