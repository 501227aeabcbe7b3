export { ManyPage as default, manyMetadata as generateMetadata } from "@/features/producer-listings/many-page";
