import { isListingGone, MarketplaceError, shopId } from "@ocop/integrations/core";
import { traced } from "../../modules/channel/exchange-trace";
import type { ListingPatch } from "../../modules/channel/store/listings";
import type { Listing } from "../../modules/channel/store/rows";
import type { ChannelShop } from "../../modules/channel/store/shops";
import { channelName } from "./channel-names";
import { createListing } from "./create-listing";
import type { Engine } from "./engine";
import { notShown } from "./history";
import { recordFailure } from "./record-failure";
import { Records } from "./records";
import { ShopPaused } from "./shop-gate";
import { updateListing } from "./update-listing";

/** How soon a listing that was taken and is not to be seen is looked for first. */
const LOOK_AGAIN_MS = 60_000;

/**
 * Brings one listing closer to what is wanted. Starts from what is recorded and what the marketplace shows, never from an
 * event, so it may be run at any time, any number of times, and after a crash between any two lines.
 * @param listing as it was claimed @throws Error where it shall be tried again
 */
export async function syncListing(engine: Engine, shop: ChannelShop, listing: Listing): Promise<void> {
  if (listing.state !== "closed") await traced(() => syncOpen(engine, shop, listing));
}

async function syncOpen(engine: Engine, shop: ChannelShop, listing: Listing): Promise<void> {
  const records = new Records(engine, listing);
  records.note({ looked_at: engine.now() });
  try {
    const ports = engine.ports(shop.channel);
    if (!ports?.listings) throw new MarketplaceError(shop.channel, "sync", { kind: "bug", cause: "configuration" });
    const call = { shop: shopId.parse(shop.external_id) };
    const paused = shop.paused_at !== null;
    const work = { engine, listing, shop, ports, listings: ports.listings, call, records, paused };
    await (listing.external_id === null ? createListing(work) : updateListing(work));
  } catch (error) {
    if (error instanceof ShopPaused) await stop(engine, listing, records);
    else if (isLost(listing, error)) await lookForLost(engine, listing, shop, records);
    else await recordFailure(engine, listing, shop, error, records);
  }
}

/**
 * The shop was paused meanwhile. A listing that exists is looked at again for what must leave all the same; one that does not waits for
 * the shop to go on, which asks for all of them.
 */
async function stop(engine: Engine, { external_id }: Listing, records: Records): Promise<void> {
  await records.write({}, [], external_id === null ? undefined : engine.now());
}

/** Accepted, and never to be seen since: dropped without a word, or not shown yet. */
function isLost({ external_id, seen }: Listing, error: unknown): boolean {
  return external_id !== null && seen === null && isListingGone(error);
}

/** Goes back to where it is looked for by its SKU; what the marketplace called it says that it was taken. */
async function lookForLost(engine: Engine, listing: Listing, shop: ChannelShop, records: Records): Promise<void> {
  const at = engine.now();
  const { sent, external_id, sent_at } = listing;
  const patch: ListingPatch = {
    ...{ external_id: null, accepted_as: external_id, in_doubt_since: sent_at ?? at, ruled_out_at: null },
    ...{ sending: sent, sent: {}, state: "behind" },
  };
  const event = notShown(channelName(shop.channel));
  await records.write(patch, [event], new Date(at.getTime() + LOOK_AGAIN_MS));
}
