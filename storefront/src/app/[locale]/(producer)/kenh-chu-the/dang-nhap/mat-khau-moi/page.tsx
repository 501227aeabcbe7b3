export {
  NewPasswordPage as default,
  newPasswordMetadata as generateMetadata,
} from "@/features/producer-gate/sign-in-page";
