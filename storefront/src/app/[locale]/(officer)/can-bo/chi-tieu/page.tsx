export {
  OfflinePage as default,
  offlineMetadata as generateMetadata,
} from "@/features/officer-indicators/offline-page";
