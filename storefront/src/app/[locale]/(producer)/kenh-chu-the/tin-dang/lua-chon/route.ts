export { choiceRoute as POST } from "@/features/producer-listings/listing-routes";
