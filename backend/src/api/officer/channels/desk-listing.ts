import type { DeskListing, DeskListings, ListingAction } from "../../../contracts/channel-desk";
import type { ListingFault } from "../../../contracts/channel-preview";
import type { ListingJob } from "../../../modules/channel/store/queue";
import type { Listing } from "../../../modules/channel/store/rows";
import { withCategoryNames } from "../../../workflows/channel/category-names";
import type { Engine } from "../../../workflows/channel/engine";
import { actionsFor } from "../../../workflows/channel/listing-actions";
import { toldDoubt } from "../../../workflows/channel/settle-doubt";
import type { ToldFault } from "../../../workflows/channel/told-fault";

/** A listing with what waits for it and what an officer can do with it. */
type ListingAtHand = { listing: Listing; job: ListingJob | undefined; actions: ListingAction[] };

export async function withActions(engine: Engine, listings: readonly Listing[]): Promise<ListingAtHand[]> {
  const [jobs, shops] = await Promise.all([engine.book.jobs(listings.map(({ id }) => id)), engine.book.shops()]);
  const shopOf = new Map(shops.map((shop) => [shop.id, shop]));
  return listings.map((listing) => ({
    listing,
    job: jobs.get(listing.id),
    actions: actionsFor(engine, listing, shopOf.get(listing.shop_id) ?? null),
  }));
}

export async function toDesk(engine: Engine, listing: Listing): Promise<DeskListing> {
  const [[one], shop] = await Promise.all([withActions(engine, [listing]), engine.book.shop(listing.shop_id)]);
  const drift = await withCategoryNames(engine, shop, listing.drift);
  return { ...toDeskListing(one ?? { listing, job: undefined, actions: [] }), drift };
}

function toDeskListing({ listing, job, actions }: ListingAtHand): DeskListing {
  const { id, shop_id, product_id, external_id, state, drift, failure } = listing;
  const side = (name: "wanted" | "sent" | "seen") => ({
    version: listing[`${name}_version`],
    at: listing[`${name}_at`]?.toISOString() ?? null,
    value: listing[name],
  });
  return {
    ...{ id, shop_id, product_id, external_id, state, drift, actions },
    wanted: side("wanted"),
    sent: side("sent"),
    seen: side("seen"),
    choices: Object.entries(listing.choices).map(([field, side]) => ({ field, side })),
    failure: failure && {
      kind: failure.failure.kind,
      message: failure.message_vi,
      message_en: failure.message_en,
      channel_message: failure.channel.message ?? null,
    },
    job: job ? { ...job, run_at: job.run_at.toISOString() } : null,
    doubt: toldDoubt(listing),
  };
}

export function toDeskListings(
  listings: readonly ListingAtHand[],
  page: Omit<DeskListings["page"], "pages">,
): DeskListings {
  return {
    listings: listings.map(toDeskListing),
    page: { ...page, pages: Math.ceil(page.total / page.limit) },
  };
}

export function toFaults(faults: readonly ToldFault[]): ListingFault[] {
  return faults.map(({ message_vi, ...fault }) => ({ ...fault, message: message_vi }));
}
