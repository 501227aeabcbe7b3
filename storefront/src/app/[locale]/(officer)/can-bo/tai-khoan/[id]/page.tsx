export { AccountPage as default, accountMetadata as generateMetadata } from "@/features/officer-accounts/account-page";
