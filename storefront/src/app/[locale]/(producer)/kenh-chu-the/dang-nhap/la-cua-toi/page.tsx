export { DisputePage as default, disputeMetadata as generateMetadata } from "@/features/producer-gate/dispute-page";
