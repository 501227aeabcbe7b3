export {
  HealthPage as default,
  healthMetadata as generateMetadata,
} from "@/features/officer-channel-orders/health-page";
