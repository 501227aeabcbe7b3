export { sendRoute as POST } from "@/features/producer-listings/send-route";
