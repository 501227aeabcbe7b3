import { MarketplaceError, shopId } from "@ocop/integrations/core";
import { createListing } from "./create-listing";
import type { Engine } from "./engine";
import { recordFailure } from "./record-failure";
import { updateListing } from "./update-listing";

/**
 * Brings one listing closer to what is wanted. Starts from what is recorded and what the marketplace shows, never from an
 * event, so it may be run at any time, any number of times, and after a crash between any two lines.
 * @throws Error where the queue shall try again
 */
export async function syncListing(engine: Engine, id: string): Promise<void> {
  const listing = await engine.book.listing(id);
  const shop = listing && (await engine.book.shop(listing.shop_id));
  // A shop to reconnect asks for all its listings when it is.
  if (!listing || listing.state === "closed" || !shop || shop.state === "reconnect") return;
  const looked_at = engine.now();
  await engine.book.record(id, looked_at, { looked_at }, []);
  try {
    const ports = engine.ports(shop.channel);
    if (!ports?.listings) throw new MarketplaceError(shop.channel, "sync", { kind: "bug", cause: "configuration" });
    const call = { shop: shopId.parse(shop.external_id) };
    const work = { engine, listing, shop, ports, listings: ports.listings, call };
    await (listing.external_id === null ? createListing(work) : updateListing(work));
  } catch (error) {
    await recordFailure(engine, listing, shop, error);
  }
}
