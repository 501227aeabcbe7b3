export {
  ContactsPage as default,
  contactsMetadata as generateMetadata,
} from "@/features/officer-indicators/contacts-page";
