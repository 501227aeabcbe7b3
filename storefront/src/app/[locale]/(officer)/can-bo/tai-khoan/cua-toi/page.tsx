export {
  OwnAccountPage as default,
  ownAccountMetadata as generateMetadata,
} from "@/features/officer-accounts/own-account-page";
