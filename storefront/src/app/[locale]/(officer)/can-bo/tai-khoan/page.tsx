export {
  AccountsPage as default,
  accountsMetadata as generateMetadata,
} from "@/features/officer-accounts/accounts-page";
