import { CHANNELS, type ChannelStatus, channelByCode, currentSuccessor, statusOn } from "@ocop/integrations/channels";
import type { PresenceChannel } from "../../../contracts/presence";

/** A way of selling as it is known without an officer's lines. */
export type KnownChannel = Omit<PresenceChannel, "open_today" | "statuses"> & { readonly statuses: ChannelStatus[] };

export const OWN_SHOP = "own-shop";
export const WEBSITE = "website";
export const FANPAGE = "fanpage";

const ALWAYS: ChannelStatus[] = [
  {
    state: "open",
    confidence: "confirmed",
    note: { vi: "Kênh riêng, không do sàn nào vận hành.", en: "A channel of its own, run by no marketplace." },
    sources: ["Quyết định của hệ thống: gian hàng riêng, website và fanpage được tính riêng"],
  },
];

function ownChannel(id: string, kind: KnownChannel["kind"], vi: string, en: string): KnownChannel {
  return { id, name: { vi, en }, kind, named_in_plan: false, succeeded_by: null, statuses: ALWAYS };
}

/** Marketplaces first; our own shop, a producer's website and a fanpage are channels of their own. */
export const PRESENCE_CHANNELS: readonly KnownChannel[] = [
  ...CHANNELS.map(
    ({ code, name, namedInPlan, succeededBy, statuses }): KnownChannel => ({
      id: code,
      name: { vi: name, en: name },
      kind: "marketplace",
      named_in_plan: namedInPlan,
      succeeded_by: succeededBy ?? null,
      statuses,
    }),
  ),
  ownChannel(OWN_SHOP, "own_shop", "Cửa hàng OCOP này", "This OCOP shop"),
  ownChannel(WEBSITE, "website", "Website của chủ thể", "The producer's website"),
  ownChannel(FANPAGE, "fanpage", "Trang mạng xã hội của chủ thể", "The producer's page on a social network"),
];

export function presenceChannel(id: string): KnownChannel | undefined {
  return PRESENCE_CHANNELS.find((channel) => channel.id === id);
}

/** An officer's line of a channel's life. */
export type OfficerLine = ChannelStatus & { readonly from: string };

/**
 * A channel's life as known with an officer's lines, in the order they were recorded: of two lines with one day the later holds.
 */
export function statusesWith(channel: KnownChannel, lines: readonly OfficerLine[]): ChannelStatus[] {
  const byDay = new Map<string, ChannelStatus>();
  for (const line of [...channel.statuses, ...lines]) byDay.set(line.from ?? "", line);
  return [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

export function isOpen(statuses: readonly ChannelStatus[], day: string): boolean {
  return statusOn({ statuses: [...statuses] }, day)?.state === "open";
}

/** The channel on which listings of a marketplace's adapter are seen today. */
export function channelOfMarketplace(marketplace: string): string | undefined {
  if (marketplace === "woocommerce") return WEBSITE;
  const channel = channelByCode(marketplace);
  return channel && currentSuccessor(channel).code;
}
