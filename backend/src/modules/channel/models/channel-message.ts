import { model } from "@medusajs/framework/utils";

/**
 * What a marketplace told by itself: the inbox. Only what the adapter read, never the body, which may hold a buyer's address;
 * its SHA-256 shows afterwards what was received. Append-only: a trigger refuses every change and deletion.
 */
export const ChannelMessage = model
  .define("channel_message", {
    id: model.id({ prefix: "chmsg" }).primaryKey(),
    channel: model.text(),
    /** The adapter's key, the same for every delivery of one message. */
    key: model.text(),
    /** The shop, the order or the listing, as the marketplace numbers them. */
    shop: model.text().nullable(),
    kind: model.text(),
    about: model.text().nullable(),
    /** When it happened, by the marketplace's clock. */
    happened_at: model.dateTime(),
    received_at: model.dateTime(),
    /** `webhook`, `queue` (pulled by us) or `kept` (the marketplace could not deliver it and kept it). */
    way: model.enum(["webhook", "queue", "kept"]),
    body_sha256: model.text().nullable(),
  })
  .indexes([{ on: ["channel", "key"], unique: true }, { on: ["channel", "shop", "received_at"] }]);
