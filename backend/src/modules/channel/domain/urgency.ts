import { offersSoldOut, sentUnit, unitsOf } from "./sizes";
import type { Sent, Wanted } from "./wanted";

/** More urgent than this is done in the urgent lane. */
export const URGENT_BELOW = 5;
/** Reconciling and replaying are never in a hurry. */
export const IDLE_URGENCY = 30;

/** Lower runs first: sold out before everything, then stock and price, then words. */
export function urgency(wanted: Wanted, sent: Sent): number {
  if (offersSoldOut(wanted, sent)) return 0;
  const differs = (field: "stock" | "price") =>
    unitsOf(wanted).some((unit) => sentUnit(wanted, sent, unit)[field] !== unit[field]);
  if (differs("stock")) return 5;
  return differs("price") ? 10 : 20;
}

/**
 * How urgent a listing is when it is due once more. One that could not be brought to an end and still offers what is sold out
 * comes first again; what the marketplace limited must not wait behind everything that is not in a hurry.
 */
export function urgencyLeft(listing: { external_id: string | null; wanted: Wanted; sent: Sent }): number {
  const first = urgency(listing.wanted, listing.sent);
  return listing.external_id !== null && first < URGENT_BELOW ? first : IDLE_URGENCY;
}
