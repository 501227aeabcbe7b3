export {
  ExpiringPage as default,
  expiringMetadata as generateMetadata,
} from "@/features/officer-certificates/expiring-page";
