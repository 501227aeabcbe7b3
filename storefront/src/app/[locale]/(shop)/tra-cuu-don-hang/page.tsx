export { TrackPage as default, trackMetadata as generateMetadata } from "@/features/orders/track-page";
