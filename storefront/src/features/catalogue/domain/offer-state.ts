import type { Offer } from "@contracts/catalogue";

/** From how many pieces on a page warns that few are left. */
export const FEW_PIECES = 5;

export type OfferState = "not_sold" | "sold_out" | "few" | "in_stock";

/** Whether a product can be bought. Without a price it is shown but not sold. */
export function offerState(offer: Offer | null): OfferState {
  if (offer === null) return "not_sold";
  if (offer.available <= 0) return "sold_out";
  return offer.available <= FEW_PIECES ? "few" : "in_stock";
}
