export {
  ChannelsPage as default,
  channelsMetadata as generateMetadata,
} from "@/features/officer-channel-life/channels-page";
