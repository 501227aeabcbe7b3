export {
  ProducerHomePage as default,
  producerHomeMetadata as generateMetadata,
} from "@/features/producer-home/home-page";
