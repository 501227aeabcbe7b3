export { ContactPage as default, contactMetadata as generateMetadata } from "@/features/producer-contact/contact-page";
