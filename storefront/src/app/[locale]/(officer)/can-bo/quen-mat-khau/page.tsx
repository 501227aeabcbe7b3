export { ForgotPage as default, forgotMetadata as generateMetadata } from "@/features/officer-gate/forgot-page";
