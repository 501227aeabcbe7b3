export { TryPage as default, tryMetadata as generateMetadata } from "@/features/officer-sending/try-page";
