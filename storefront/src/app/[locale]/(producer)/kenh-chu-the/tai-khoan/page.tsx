export { AccountPage as default, accountMetadata as generateMetadata } from "@/features/producer-team/account-page";
