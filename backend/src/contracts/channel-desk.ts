import type { IsoInstant, Page } from "./common";

/** `GET /officer/channels/shops`: seller accounts on marketplaces. `reconnect`: the permission ended, its listings wait. */
export type DeskShop = {
  id: string;
  channel: string;
  external_id: string;
  name: string | null;
  /** Null for a shop that several producers share. */
  producer_id: string | null;
  /** `file`: the channel has no API; people hand files over. */
  way: "api" | "file";
  state: "connected" | "reconnect";
  /** Null where there are no tokens. */
  access_expires_at: IsoInstant | null;
  refresh_expires_at: IsoInstant | null;
  connected_at: IsoInstant | null;
  /** When the shop's own listings were last read through for matching. */
  surveyed_at: IsoInstant | null;
};
export type DeskShops = { shops: DeskShop[] };

/** `POST /officer/channels/connections` `{ channel, redirect_uri, producer_id? }`: where to send the seller. */
export type ConnectionStarted = { authorize_url: string };

/** A value as we want, sent or saw it, with its version and the instant it dates from. */
export type DeskSide = { version: number; at: IsoInstant | null; value: unknown };

/** `GET /officer/channels/listings?shop=&page=&limit=`: the latest first. */
export type DeskListing = {
  id: string;
  shop_id: string;
  product_id: string;
  external_id: string | null;
  state: "new" | "in_step" | "behind" | "asking" | "refused" | "closed";
  wanted: DeskSide;
  sent: DeskSide;
  seen: DeskSide;
  /** Fields edited on the marketplace that wait for an answer. */
  drift: { field: string; ours: string | number; theirs: string | number }[];
  failure: { kind: string; message: string; message_en: string; channel_message: string | null } | null;
  /** Null where nothing is queued. `dead`: tried too often, waits for a replay. */
  job: { attempts: number; dead: boolean; run_at: IsoInstant; last_error: string | null } | null;
};
export type DeskListings = { listings: DeskListing[]; page: Page };

/** `GET /officer/channels/listings/{id}`: with its history, the earliest first. */
export type DeskListingHistory = {
  listing: DeskListing;
  events: {
    at: IsoInstant;
    actor: string;
    kind: string;
    message: string;
    message_en: string;
    detail: Record<string, unknown> | null;
  }[];
};

/**
 * `POST /officer/channels/listings` `{ shop_id, product_id, settings? }`: 400 `faulty_listing` with the faults as fields, 409
 * `listed_already`, 409 `match_waits` with `match_id` where the shop may have the product already (`channel-match.ts`).
 */
export type ListingOpened = { listing: DeskListing };
