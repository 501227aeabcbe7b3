export { PasswordPage as default, passwordMetadata as generateMetadata } from "@/features/officer-gate/password-page";
