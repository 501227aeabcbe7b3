export { ForgotPage as default, forgotMetadata as generateMetadata } from "@/features/producer-gate/sign-in-page";
