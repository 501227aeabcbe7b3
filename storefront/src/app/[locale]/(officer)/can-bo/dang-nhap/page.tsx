export { SignInPage as default, signInMetadata as generateMetadata } from "@/features/officer-gate/sign-in-page";
