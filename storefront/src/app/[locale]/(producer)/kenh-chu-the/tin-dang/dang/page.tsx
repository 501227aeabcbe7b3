export { ChoosePage as default, chooseMetadata as generateMetadata } from "@/features/producer-listings/choose-page";
