export {
  NewAccountPage as default,
  newAccountMetadata as generateMetadata,
} from "@/features/officer-accounts/new-account-page";
