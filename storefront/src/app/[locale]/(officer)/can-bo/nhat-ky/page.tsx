export { LogPage as default, logMetadata as generateMetadata } from "@/features/officer-log/log-page";
