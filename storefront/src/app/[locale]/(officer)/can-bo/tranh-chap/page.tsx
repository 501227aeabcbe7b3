export {
  DisputesPage as default,
  disputesMetadata as generateMetadata,
} from "@/features/officer-disputes/disputes-page";
