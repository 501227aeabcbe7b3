export { saveMappingRoute as POST } from "@/features/officer-mapping/save-routes";
