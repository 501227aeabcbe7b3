export { StuckPage as default, stuckMetadata as generateMetadata } from "@/features/officer-sending/stuck-page";
