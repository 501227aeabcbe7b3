export { PasswordPage as default, passwordMetadata as generateMetadata } from "@/features/producer-gate/sign-in-page";
