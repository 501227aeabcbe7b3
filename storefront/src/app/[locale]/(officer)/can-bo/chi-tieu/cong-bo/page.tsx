export {
  PublicationsPage as default,
  publicationsMetadata as generateMetadata,
} from "@/features/officer-publications/publications-page";
