export { SentPage as default, sentMetadata as generateMetadata } from "@/features/officer-sending/sent-page";
