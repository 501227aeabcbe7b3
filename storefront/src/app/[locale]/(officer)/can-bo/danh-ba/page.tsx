export { ImportsPage as default, importsMetadata as generateMetadata } from "@/features/officer-register/imports-page";
