export { FactPage as default, factMetadata as generateMetadata } from "@/features/officer-facts/fact-page";
