export { NewFactPage as default, newFactMetadata as generateMetadata } from "@/features/officer-facts/new-fact-page";
