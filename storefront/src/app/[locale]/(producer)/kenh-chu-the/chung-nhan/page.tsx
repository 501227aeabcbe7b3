export {
  CertificateListPage as default,
  certificateListMetadata as generateMetadata,
} from "@/features/producer-certificates/list-page";
