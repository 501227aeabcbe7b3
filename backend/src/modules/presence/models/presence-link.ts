import { model } from "@medusajs/framework/utils";

/**
 * A place where a product is said to be sold, and when it is looked at next. What was found there stands in `presence_check`, the
 * chained records, and what follows from them in `presence_span`; both are written by SQL alone, see `store/ledger.ts`.
 */
export const PresenceLink = model.define("presence_link", {
  id: model.id({ prefix: "plink" }).primaryKey(),
  /** The registered product. */
  product_id: model.text(),
  channel_id: model.text(),
  /** The listing's key where one is known, or else the address. */
  place: model.text(),
  url: model.text(),
  /** Which host's turn a visit takes. */
  host: model.text(),
  listing_key: model.text().nullable(),
  origin: model.enum(["own_listing", "claim", "file_exchange", "officer", "own_shop", "feed"]),
  kind: model.enum(["goods", "service"]),
  sample: model.boolean().default(false),
  watched: model.boolean().default(true),
  /** Read back through the channel's API as well. */
  read_back: model.boolean().default(false),
  state: model.text().default("unknown"),
  doubtful: model.boolean().default(false),
  /** Visits in a row that reached nothing. */
  unreachable: model.number().default(0),
  last_checked_at: model.dateTime().nullable(),
  due_at: model.dateTime().nullable(),
  /** Until then a process is looking at it; one that died leaves it free afterwards. */
  leased_until: model.dateTime().nullable(),
  etag: model.text().nullable(),
  last_modified: model.text().nullable(),
});
