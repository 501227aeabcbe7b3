export {
  FeedsPage as default,
  feedsMetadata as generateMetadata,
} from "@/features/officer-feeds/feeds-page";
