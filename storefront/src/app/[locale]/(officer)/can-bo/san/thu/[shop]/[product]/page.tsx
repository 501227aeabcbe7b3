export { TryOnePage as default, tryOneMetadata as generateMetadata } from "@/features/officer-sending/try-one-page";
