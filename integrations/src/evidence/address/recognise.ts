import { ADAPTERS } from "../../adapters";
import { CHANNELS, type Channel, channelByCode } from "../../channels";
import type { RecognisedUrl } from "../../core";
import { pastedAddress } from "./pasted";
import type { Address, AddressSettings, ListingAddress } from "./types";

/** Parameters that choose the offer on a page; all others are tracking. */
const TELLING = ["spid", "skuId"];

/** Where a short link names its target: Shopee's affiliate link and Tiki's. */
const CARRIED = ["origin_link", "TIKI_URI"];

const baseDomain = (host: string) => host.replace(/^(www|m)\./, "");

function channelOfHost(url: URL): Channel | undefined {
  const named = CHANNELS.find(({ hosts }) => hosts.includes(url.hostname));
  if (named) return named;
  const shortened = CHANNELS.find(
    ({ adapter }) => ADAPTERS[adapter].info.recogniseUrl(url.href).kind !== "not_a_listing",
  );
  return shortened ?? CHANNELS.find(({ hosts }) => hosts.some((host) => url.hostname.endsWith(`.${baseDomain(host)}`)));
}

/** Without tracking and fragment, always by https on a channel's own host. */
function plainUrl(url: URL, ownHost: boolean): string {
  const plain = new URL(url);
  plain.hash = "";
  plain.username = "";
  plain.password = "";
  if (!ownHost) plain.protocol = "https:";
  for (const name of new Set(plain.searchParams.keys())) if (!TELLING.includes(name)) plain.searchParams.delete(name);
  // An emptied query would still leave its question mark behind.
  if (plain.searchParams.size === 0) plain.search = "";
  return plain.href;
}

function byPattern(url: URL, patterns: readonly RegExp[]): RecognisedUrl | undefined {
  const itemId = patterns.map((pattern) => pattern.exec(url.pathname)?.[1]).find((id) => id !== undefined);
  return itemId === undefined ? undefined : { kind: "product", itemId };
}

function carriedListing(url: URL, settings: AddressSettings): ListingAddress | undefined {
  const text = CARRIED.map((name) => url.searchParams.get(name)).find((value) => value !== null);
  const inner = text === undefined || text === null ? undefined : recogniseAddress(text, settings);
  return inner?.kind === "listing" ? inner : undefined;
}

function addressOf(seen: RecognisedUrl, channel: string, url: string, hint?: ListingAddress): Address {
  switch (seen.kind) {
    case "product": {
      const { itemId, shopId, sellerItemId } = seen;
      if (itemId === undefined) return { kind: "listing_without_id", channel, url };
      return {
        kind: "listing",
        channel,
        url,
        itemId,
        ...(shopId && { shopId }),
        ...(sellerItemId && { sellerItemId }),
      };
    }
    case "shop":
    case "category":
      return { kind: seen.kind, channel, url, id: seen.id };
    case "short_link":
      return { kind: "short_link", channel, url, ...(hint && { hint }) };
    case "not_a_listing":
      return { kind: "other_page", channel, url };
  }
}

/** Reads an address of any channel, from whatever a person pasted, without fetching it. */
export function recogniseAddress(text: string, settings: AddressSettings = {}): Address {
  const url = pastedAddress(text);
  if (!url) return { kind: "not_an_address" };
  const standsFor = settings.hosts?.[url.host];
  const channel = standsFor === undefined ? channelOfHost(url) : channelByCode(standsFor);
  if (!channel) return { kind: "unknown_host", host: url.host, url: url.href };
  const asChannel = new URL(url);
  if (standsFor !== undefined) asChannel.host = channel.hosts[0] ?? url.host;
  const known = ADAPTERS[channel.adapter].info.recogniseUrl(asChannel.href);
  const seen =
    known.kind === "product" && known.itemId !== undefined
      ? known
      : (byPattern(url, settings.patterns?.[channel.code] ?? []) ?? known);
  const shown = seen.kind === "short_link" ? url.href : plainUrl(url, standsFor !== undefined);
  return addressOf(seen, channel.code, shown, carriedListing(url, settings));
}

/** One key per listing, however its address is written. */
export function listingKey(address: ListingAddress): string {
  return [address.channel, address.shopId ?? "", address.itemId, address.sellerItemId ?? ""].join(":");
}
