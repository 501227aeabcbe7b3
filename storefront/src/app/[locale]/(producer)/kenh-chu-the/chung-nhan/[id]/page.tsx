export {
  DossierPage as default,
  dossierMetadata as generateMetadata,
} from "@/features/producer-certificates/dossier-page";
