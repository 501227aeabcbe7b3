export { QueuePage as default, queueMetadata as generateMetadata } from "@/features/officer-evidence/queue-page";
