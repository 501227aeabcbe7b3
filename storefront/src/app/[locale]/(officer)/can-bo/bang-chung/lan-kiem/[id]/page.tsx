export { CheckPage as default, checkMetadata as generateMetadata } from "@/features/officer-evidence/check-page";
