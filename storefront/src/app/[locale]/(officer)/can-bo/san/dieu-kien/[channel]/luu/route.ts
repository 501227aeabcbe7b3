export { saveTermsRoute as POST } from "@/features/officer-mapping/save-routes";
