import type { DeskListing, DeskListings, DeskShop } from "../../../contracts/channel-desk";
import type { ListingFault } from "../../../contracts/channel-preview";
import type { ListingJob } from "../../../modules/channel/store/queue";
import type { Listing } from "../../../modules/channel/store/rows";
import type { ChannelShop } from "../../../modules/channel/store/shops";
import type { ToldFault } from "../../../workflows/channel/told-fault";

export function toDeskShop(shop: ChannelShop): DeskShop {
  return {
    ...shop,
    access_expires_at: shop.access_expires_at?.toISOString() ?? null,
    refresh_expires_at: shop.refresh_expires_at?.toISOString() ?? null,
    connected_at: shop.connected_at?.toISOString() ?? null,
    surveyed_at: shop.surveyed_at?.toISOString() ?? null,
  };
}

export function toDeskListing(listing: Listing, job: ListingJob | undefined): DeskListing {
  const { id, shop_id, product_id, external_id, state, drift, failure } = listing;
  const side = (name: "wanted" | "sent" | "seen") => ({
    version: listing[`${name}_version`],
    at: listing[`${name}_at`]?.toISOString() ?? null,
    value: listing[name],
  });
  return {
    ...{ id, shop_id, product_id, external_id, state, drift },
    wanted: side("wanted"),
    sent: side("sent"),
    seen: side("seen"),
    failure: failure && {
      kind: failure.failure.kind,
      message: failure.message_vi,
      message_en: failure.message_en,
      channel_message: failure.channel.message ?? null,
    },
    job: job ? { ...job, run_at: job.run_at.toISOString() } : null,
  };
}

export function toDeskListings(
  listings: readonly Listing[],
  jobs: ReadonlyMap<string, ListingJob>,
  page: Omit<DeskListings["page"], "pages">,
): DeskListings {
  return {
    listings: listings.map((listing) => toDeskListing(listing, jobs.get(listing.id))),
    page: { ...page, pages: Math.ceil(page.total / page.limit) },
  };
}

export function toFaults(faults: readonly ToldFault[]): ListingFault[] {
  return faults.map(({ message_vi, ...fault }) => ({ ...fault, message: message_vi }));
}
