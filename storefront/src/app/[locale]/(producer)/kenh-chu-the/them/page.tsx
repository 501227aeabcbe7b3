export { MorePage as default, moreMetadata as generateMetadata } from "@/features/producer-team/more-page";
