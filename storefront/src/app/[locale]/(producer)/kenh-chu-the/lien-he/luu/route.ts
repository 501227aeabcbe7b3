export { contactRoute as POST } from "@/features/producer-contact/contact-route";
