import { isDeepStrictEqual } from "node:util";
import {
  type Call,
  isMarketplaceError,
  type ListingPort,
  listingId,
  type SeenListing,
  shopId,
} from "@ocop/integrations/core";
import { compare, settle } from "../../modules/channel/domain/compare";
import type { Listing } from "../../modules/channel/store/rows";
import type { Engine } from "./engine";

/**
 * Reads listings nobody looked at lately back, many at a time, and asks for those that are not as they should be; syncing
 * one of these is what compares it for good and sends the difference.
 * @returns how many were looked at
 */
export async function reconcile(engine: Engine, olderThanMs: number, limit: number): Promise<number> {
  const before = new Date(engine.now().getTime() - olderThanMs);
  let looked = 0;
  for (const shop of await engine.book.shopsToRead(before)) looked += await reconcileShop(engine, shop, before, limit);
  return looked;
}

/** The same for one shop. */
export async function reconcileShop(engine: Engine, shop: string, before: Date, limit: number): Promise<number> {
  const [connected, listings] = await Promise.all([engine.book.shop(shop), engine.book.toRead(shop, before, limit)]);
  if (connected?.state !== "connected" || listings.length === 0) return 0;
  const port = engine.ports(connected.channel)?.listings;
  const call = { shop: shopId.parse(connected.external_id) };
  const seen = port ? await readThose(port, listings, call) : new Map<string, SeenListing>();
  if (seen === null) {
    // Syncing one of them finds out why, and tells it where people see it.
    await engine.book.ask(listings.slice(0, 1).map(({ id }) => id));
    return 0;
  }
  const asEver = listings.filter((listing) => isAsEver(listing, seen.get(listing.id), port));
  const same = new Set(asEver.map(({ id }) => id));
  const ids = listings.map(({ id }) => id);
  // Of a paused shop only what nobody looked at lately is worked on: what differs there has to be looked at closely first.
  await engine.book.looked(connected.paused_at ? [...same] : ids, [...same], engine.now());
  await engine.book.ask(ids.filter((id) => !same.has(id)));
  return listings.length;
}

/** By listing; those the marketplace no longer tells are missing. Null where it could not be asked. */
async function readThose(
  port: ListingPort,
  listings: readonly Listing[],
  call: Call,
): Promise<Map<string, SeenListing> | null> {
  const { readMany } = port;
  if (!readMany) return new Map();
  const known = listings.flatMap(({ id, external_id }) => (external_id === null ? [] : [{ id, external_id }]));
  try {
    const seen = await readMany.read(
      known.map(({ external_id }) => listingId.parse(external_id)),
      call,
    );
    return new Map(
      known.flatMap(({ id, external_id }): [string, SeenListing][] => {
        const shown = seen.get(listingId.parse(external_id));
        return shown ? [[id, shown]] : [];
      }),
    );
  } catch (error) {
    if (isMarketplaceError(error)) return null;
    throw error;
  }
}

/** True where nothing happened since the last look, and nothing was left open then. */
function isAsEver(listing: Listing, seen: SeenListing | undefined, port: ListingPort | undefined): boolean {
  if (!seen || !listing.seen || listing.failure || listing.sending || listing.sku_watched) return false;
  if (listing.state !== "in_step" && listing.state !== "asking") return false;
  if (!isDeepStrictEqual(plain(listing.seen), plain(seen))) return false;
  const sent = settle(listing.wanted, listing.sent, null, seen);
  const { actions, drift } = compare(listing.wanted, sent, seen, listing.choices, port?.editable);
  return (
    actions.length === 0 &&
    isDeepStrictEqual(drift, listing.drift) &&
    isDeepStrictEqual(plain(sent), plain(listing.sent))
  );
}

/** As it comes back from the database: without fields that are not there. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
