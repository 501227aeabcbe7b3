export { MappingPage as default, mappingMetadata as generateMetadata } from "@/features/officer-mapping/mapping-page";
