export { ConnectPage as default, connectMetadata as generateMetadata } from "@/features/officer-channels/connect-page";
