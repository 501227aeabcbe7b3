import type { IsoInstant } from "./common";

/**
 * Somebody says that a product stands at an address of a channel. A claim proves nothing and is never counted; the evidence
 * work looks at the address. Table `channel_claim` of the module `channel`, read by
 * `ChannelService.book.claims.since(instant, limit)`; standing claims have `withdrawn_at: null`, at most one per product and address.
 */
export type ChannelClaim = {
  id: string;
  /** The channel as people know it (`buudien`, `postmart`, `voso` …), which several may share one adapter. */
  channel: string;
  /** Our shop on that channel; null where none is meant. */
  shop_id: string | null;
  /** The registered product. */
  product_id: string;
  url: string;
  /** The product's number in the address, where the address tells one. */
  item_id: string | null;
  /** `exchange`: came back with a file that was handed over. */
  origin: "exchange" | "officer" | "producer";
  claimed_by: string;
  claimed_at: IsoInstant;
  withdrawn_at: IsoInstant | null;
};
