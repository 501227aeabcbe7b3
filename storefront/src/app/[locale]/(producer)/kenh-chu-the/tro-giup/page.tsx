export {
  ProducerHelpPage as default,
  producerHelpMetadata as generateMetadata,
} from "@/features/producer-help/help-page";
