import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { SeenListing } from "@ocop/integrations/core";
import { listingKey, type Outcome, recogniseAddress } from "@ocop/integrations/evidence";
import { CHANNEL } from "../../modules/channel";
import type { ChannelService } from "../../modules/channel/service";
import { type ObservedCursor, type ObservedListing, observedListings } from "../../modules/channel/store/observed";
import { channelOfMarketplace } from "../../modules/presence/domain/channels";
import type { NewLink } from "../../modules/presence/store/links";
import type { Observation } from "../../modules/presence/store/observations";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import { presenceBook } from "./container-presence";
import { addressSettings, isSimulated } from "./presence-settings";
import { kindOf } from "./product-kind";

const AT_ONCE = 500;

/** What a listing read back proves; undefined while nobody could see it yet. */
export function outcomeOfListing(seen: SeenListing, closed: boolean): Outcome | undefined {
  if (closed) return "gone";
  const soldOut = seen.units.length > 0 && seen.units.every(({ stock }) => stock === 0);
  switch (seen.state) {
    case "live":
      return soldOut ? "not_buyable" : "buyable";
    case "hidden":
      return "not_buyable";
    case "rejected":
    case "banned":
    case "deleted":
      return "gone";
    case "unknown":
      return "undecided";
    case "draft":
    case "pending":
      return undefined;
  }
}

/**
 * Keeps what our own listings showed when the channels read them back (grade A), of all that were touched since an instant.
 * @returns the instant of the last one, to go on from
 */
export async function observeListings(container: MedusaContainer, since: Date, now: () => Date): Promise<Date> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  let from: ObservedCursor = { at: since, id: "" };
  for (;;) {
    const listings = await observedListings(knex, from, AT_ONCE);
    await presenceBook(container).keepObservations(await observationsOf(container, listings), now());
    const last = listings.at(-1);
    if (last) from = { at: last.changed_at, id: last.id };
    if (listings.length < AT_ONCE) return from.at;
  }
}

async function observationsOf(
  container: MedusaContainer,
  listings: readonly ObservedListing[],
): Promise<Observation[]> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const channels: ChannelService = container.resolve(CHANNEL);
  const products = await register.productsByIds([...new Set(listings.map(({ product_id }) => product_id))]);
  const kinds = new Map(products.map((product) => [product.id, kindOf(product)]));
  return listings.flatMap((listing): Observation[] => {
    const kind = kinds.get(listing.product_id);
    const sample = channels.channel(listing.channel)?.simulated ?? false;
    const observation = kind && toObservation(listing, kind, sample);
    return observation ? [observation] : [];
  });
}

function toObservation(listing: ObservedListing, kind: NewLink["kind"], simulated: boolean): Observation | undefined {
  const closed = listing.state === "closed";
  const outcome = outcomeOfListing(listing.seen, closed);
  const channel = channelOfMarketplace(listing.channel);
  if (outcome === undefined || channel === undefined) return undefined;
  const { state, channelState, url, units } = listing.seen;
  const [unit] = units;
  return {
    link: { ...placeOf(listing, channel), kind, sample: simulated || placeOf(listing, channel).sample },
    grade: "A",
    outcome,
    observedAt: closed ? listing.changed_at : listing.seen_at,
    answer: {
      way: "read_back",
      listingState: state,
      channelState: channelState.slice(0, 200),
      ...(url !== undefined && { url }),
      ...(unit?.price !== undefined && { price: unit.price }),
      ...(unit?.stock !== undefined && { stock: unit.stock }),
    },
  };
}

/** Where a listing stands: by its page's address where the channel told it, and then the page is looked at as well. */
function placeOf({ product_id, external_id, shop, seen }: ObservedListing, channel: string): Omit<NewLink, "kind"> {
  const address = seen.url === undefined ? undefined : recogniseAddress(seen.url, addressSettings());
  const key = address?.kind === "listing" ? listingKey(address) : null;
  const url = address && "url" in address ? address.url : null;
  const host = url === null ? "" : new URL(url).host;
  return {
    product_id,
    channel_id: channel,
    place: key ?? `own:${channel}:${shop}:${external_id}`,
    url: url ?? "",
    host,
    listing_key: key,
    origin: "own_listing",
    sample: isSimulated(host),
    watched: url !== null,
    read_back: true,
  };
}
