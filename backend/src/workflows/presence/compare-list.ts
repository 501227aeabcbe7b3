import { setImmediate } from "node:timers/promises";
import { type FeedRow, listingKey, recogniseAddress, rowHash } from "@ocop/integrations/evidence";
import { type Catalogue, findProduct, judge, type SeenOffer, type Verdict } from "@ocop/integrations/matching";
import type { Listed } from "../../modules/presence/store/feed-sightings";
import { addressSettings } from "./presence-settings";

/** A row that stands on its channel, with what makes it one listing there. */
type Standing = { readonly row: FeedRow; readonly place: string; readonly url: string; readonly key: string | null };
/** What a row says of one product. */
export type Compared = Standing & { readonly product: string; readonly verdict: Verdict };

export type ComparedList = {
  readonly compared: readonly Compared[];
  /** Rows that show no product we can tell, or stand on another channel. */
  readonly unmatched: readonly FeedRow[];
  /** Rows that say word for word what was kept of them some days ago, and were not compared again. */
  readonly known: readonly Standing[];
  /** Every listing that stands in the list, whatever it shows. */
  readonly places: ReadonlySet<string>;
};

/** Rows that fitted no product of a catalogue: the next list need not be compared with it again. */
const strangers = new WeakMap<Catalogue, Set<string>>();
const TOLD_FOR_MS = 7 * 86_400_000;

/**
 * Compares every row of a channel's list with the products its address is known for, and where it is known for none with the whole
 * register. @param at the instant the list speaks of, in milliseconds
 */
export async function compareList(
  rows: readonly FeedRow[],
  { channel, at, listed, catalogue }: { channel: string; at: number; listed: readonly Listed[]; catalogue: Catalogue },
): Promise<ComparedList> {
  const linked = byPlace(listed);
  const places = new Set<string>();
  const unknown = strangers.get(catalogue) ?? new Set<string>();
  strangers.set(catalogue, unknown);
  const compared: Compared[] = [];
  const unmatched: FeedRow[] = [];
  const known: Standing[] = [];
  for (const row of rows) {
    const standing = standingOf(row, channel);
    const links = standing ? (linked.get(standing.place) ?? []) : [];
    // One listing under two addresses counts once.
    const isNew = standing !== null && !places.has(standing.place);
    if (standing) places.add(standing.place);
    if (!standing || !isNew || (links.length === 0 && unknown.has(rowHash(row)))) unmatched.push(row);
    else if (links.length > 0 && links.every((link) => isTold(link, row, at))) known.push(standing);
    else {
      const found = matches(standing, channel, links, catalogue);
      compared.push(...found);
      if (found.length === 0) {
        unmatched.push(row);
        unknown.add(rowHash(row));
      }
      // A verdict takes milliseconds: a server that reads a nation's list goes on answering.
      await setImmediate();
    }
  }
  return { compared, unmatched, known, places };
}

function byPlace(listed: readonly Listed[]): Map<string, Listed[]> {
  const places = new Map<string, Listed[]>();
  for (const link of listed) places.set(link.place, [...(places.get(link.place) ?? []), link]);
  return places;
}

function standingOf(row: FeedRow, channel: string): Standing | null {
  const address = recogniseAddress(row.url, addressSettings());
  if (!("channel" in address) || address.channel !== channel) return null;
  if (address.kind === "listing") {
    const key = listingKey(address);
    return { row, place: key, url: address.url, key };
  }
  const isPage = address.kind === "listing_without_id" || address.kind === "other_page";
  return isPage ? { row, place: address.url, url: address.url, key: null } : null;
}

const isTold = ({ row_sha256, observed_at, outcome }: Listed, row: FeedRow, at: number) =>
  row_sha256 === rowHash(row) && observed_at !== null && outcome !== "gone" && at - observed_at.getTime() < TOLD_FOR_MS;

function matches(standing: Standing, channel: string, links: readonly Listed[], catalogue: Catalogue): Compared[] {
  const offer = offerOf(standing, channel);
  const told = links
    .filter(({ product_id }) => catalogue.portrait(product_id))
    .map(({ product_id }) => ({ ...standing, product: product_id, verdict: judge(product_id, offer, catalogue) }));
  // Somebody may have named the wrong product: then the right one is looked for.
  if (told.some(({ verdict }) => verdict.band !== "different")) return told;
  const found = findProduct(offer, catalogue);
  return found && !told.some(({ product }) => product === found.product) ? [...told, { ...standing, ...found }] : told;
}

function offerOf({ row, key }: Standing, channel: string): SeenOffer {
  const { title, seller, shop_id, code, gtin } = row;
  return {
    title,
    channel,
    ...(seller !== undefined && { seller }),
    ...(shop_id !== undefined && { shopId: shop_id }),
    ...(code !== undefined && { sku: code }),
    ...(gtin !== undefined && { gtin }),
    ...(key !== null && { listingKey: key }),
  };
}
