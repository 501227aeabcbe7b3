export { SignInPage as default, signInMetadata as generateMetadata } from "@/features/producer-gate/sign-in-page";
