export { ConfirmPage as default, confirmMetadata as generateMetadata } from "@/features/officer-evidence/confirm-page";
