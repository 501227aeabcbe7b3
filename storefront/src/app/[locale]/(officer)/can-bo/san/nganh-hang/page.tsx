export {
  OverviewPage as default,
  overviewMetadata as generateMetadata,
} from "@/features/officer-mapping/overview-page";
