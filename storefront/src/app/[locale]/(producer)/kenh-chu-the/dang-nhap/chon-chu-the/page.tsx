export { ChoosePage as default, chooseMetadata as generateMetadata } from "@/features/producer-gate/choose-page";
