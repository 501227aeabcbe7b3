import { CHANNELS } from "./data";
import type { Channel, ChannelStatus } from "./types";

export { CHANNELS } from "./data";
export { type Channel, type ChannelStatus, channel } from "./types";

/** What held on a day (`YYYY-MM-DD`): the last status line that had begun. */
export function statusOn(channel: Pick<Channel, "statuses">, day: string): ChannelStatus | undefined {
  return channel.statuses.filter(({ from }) => from === undefined || from <= day).at(-1);
}

/** Only an open channel counts as "online" and takes new listings. */
export function isOpenOn(channel: Channel, day: string): boolean {
  return statusOn(channel, day)?.state === "open";
}

export function channelByCode(code: string): Channel | undefined {
  return CHANNELS.find((channel) => channel.code === code);
}

/** The channel that carries on, followed to its end. */
export function currentSuccessor(channel: Channel): Channel {
  const next = channel.succeededBy === undefined ? undefined : channelByCode(channel.succeededBy);
  return next ? currentSuccessor(next) : channel;
}
