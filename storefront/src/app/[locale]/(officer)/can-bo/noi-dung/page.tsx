export { QueuePage as default, queueMetadata as generateMetadata } from "@/features/officer-content/queue-page";
