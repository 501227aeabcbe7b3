export { ReceivedPage as default, receivedMetadata as generateMetadata } from "@/features/complaints/received-page";
