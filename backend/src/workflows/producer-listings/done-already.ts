import { isListingGone, isMarketplaceError, listingId, type SeenListing, shopId } from "@ocop/integrations/core";
import type { ListingAct } from "../../modules/channel/store/bulk-acts";
import type { Listing } from "../../modules/channel/store/rows";
import type { Engine } from "../channel/engine";

type Visible = Exclude<ListingAct, "replay">;

/** Whether a listing was last seen as an act would make it. Pure. */
export function standsSo(listing: Pick<Listing, "state" | "seen"> | null, act: Visible): boolean {
  if (act === "remove") return listing === null || listing.state === "closed";
  return isShownAs(listing?.seen?.state, act);
}

/**
 * Whether an act that a crash cut off had been done: as it was last seen, else as the marketplace shows it now, which is then looked at
 * closely. What cannot be read counts as not done.
 */
export async function isDoneAlready(engine: Engine, id: string, act: Visible): Promise<boolean> {
  const listing = await engine.book.listing(id);
  if (!listing || standsSo(listing, act)) return true;
  const state = await stateThere(engine, listing);
  const done = act === "remove" ? state === "deleted" : isShownAs(state, act);
  if (done) await engine.book.ask([id]);
  return done;
}

function isShownAs(state: SeenListing["state"] | undefined, act: "hide" | "show"): boolean {
  return act === "hide" ? state === "hidden" : state === "live" || state === "pending";
}

async function stateThere(engine: Engine, listing: Listing): Promise<SeenListing["state"] | undefined> {
  const shop = await engine.book.shop(listing.shop_id);
  const port = shop && engine.ports(shop.channel)?.listings;
  if (!port || listing.external_id === null) return undefined;
  try {
    const call = { shop: shopId.parse(shop.external_id) };
    return (await port.read(listingId.parse(listing.external_id), call)).state;
  } catch (error) {
    if (isListingGone(error)) return "deleted";
    if (!isMarketplaceError(error)) throw error;
    return undefined;
  }
}
