export {
  TermsListPage as default,
  termsListMetadata as generateMetadata,
} from "@/features/officer-mapping/terms-list-page";
