import type { DeskChannels, DeskShop } from "@contracts/channel-desk";
import { deskGet } from "../officer-session/client";
import { channelsSchema, shopListSchema } from "./wire";

export type DeskChannel = DeskChannels["channels"][number];

/** Channels and shops, with the names people know them by. @throws BackendError */
export async function channelPlaces() {
  const [{ channels }, { shops, owners }] = await Promise.all([
    deskGet("/officer/channels", channelsSchema),
    deskGet("/officer/channels/shops", shopListSchema),
  ]);
  /** Null for a shop that several producers share. */
  const ownerOf = ({ producer_id }: Pick<DeskShop, "producer_id">) =>
    producer_id && (owners.find(({ id }) => id === producer_id)?.name ?? producer_id);
  return { channels, shops, ownerOf, nameOfChannel: (adapter: string) => channelNameIn(channels, adapter) };
}

/** The open channel of an adapter, else any of its. Postmart's adapter serves Buudien, which took its place. */
function channelNameIn(channels: readonly DeskChannel[], adapter: string): string {
  const all = channels.filter((one) => one.adapter === adapter);
  return (all.find(({ state }) => state === "open") ?? all[0])?.name ?? adapter;
}

/** What a shop is called, with its marketplace. */
export function shopLabel(shop: DeskShop, nameOfChannel: (adapter: string) => string): string {
  return `${nameOfChannel(shop.channel)}: ${shop.name ?? shop.external_id}`;
}

/** An id of ours in an address; empty for anything that is none. */
export function idIn(asked: string | string[] | undefined): string {
  return typeof asked === "string" && /^[\w-]{1,100}$/.test(asked) ? asked : "";
}
