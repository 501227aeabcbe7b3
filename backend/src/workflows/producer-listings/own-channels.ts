import type { IsoDay } from "../../contracts/common";
import type { ChannelGuide } from "../../contracts/producer-channels";
import { type DescribedChannel, describeChannels } from "../channel/channel-list";
import type { Engine } from "../channel/engine";
import { CHANNEL_GUIDES } from "./channel-guides";

/** Every channel as producers meet it: what it can do here, what it asks, how it stands on a day. */
export function ownChannels(engine: Engine, day: IsoDay): (DescribedChannel & { guide: ChannelGuide | null })[] {
  return describeChannels(engine, day).map((channel) => ({
    ...channel,
    guide: CHANNEL_GUIDES[channel.adapter] ?? null,
  }));
}
