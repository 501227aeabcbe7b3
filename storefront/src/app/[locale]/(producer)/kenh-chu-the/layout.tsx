export { ProducerLayout as default } from "@/features/producer-frame/producer-layout";
