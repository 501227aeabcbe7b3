export { FactsPage as default, factsMetadata as generateMetadata } from "@/features/officer-facts/facts-page";
