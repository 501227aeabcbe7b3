export { TermsPage as default, termsMetadata as generateMetadata } from "@/features/officer-mapping/terms-page";
