import { model } from "@medusajs/framework/utils";

/** One seller account on one marketplace: a producer's own, or one that several share. */
export const ChannelShop = model
  .define("channel_shop", {
    id: model.id({ prefix: "chshop" }).primaryKey(),
    channel: model.text(),
    /** As the marketplace numbers it; text, because such ids do not fit a JavaScript number. */
    external_id: model.text(),
    name: model.text().nullable(),
    /** Null for a shop that several producers share. */
    producer_id: model.text().nullable(),
    /** `file`: the channel has no API; people hand files over. */
    way: model.enum(["api", "file"]).default("api"),
    state: model.enum(["connected", "reconnect"]).default("connected"),
    /** Sealed, see `store/seal.ts`; never leaves the service in the clear but to the adapters. Null where there are none. */
    sealed_tokens: model.text().nullable(),
    access_expires_at: model.dateTime().nullable(),
    refresh_expires_at: model.dateTime().nullable(),
    /** When the seller last agreed. */
    connected_at: model.dateTime().nullable(),
    /** When the shop's own listings were last read through. */
    surveyed_at: model.dateTime().nullable(),
    /** When they were last read through for second ones under SKUs of ours; read and written by SQL alone. */
    twins_looked_at: model.dateTime().nullable(),
    /** Since when nothing but what must goes out; null while the shop works. Not a state: a paused shop can need to be reconnected, too. */
    paused_at: model.dateTime().nullable(),
    paused_by: model.text().nullable(),
    paused_as: model.enum(["officer", "producer"]).nullable(),
    pause_reason: model.text().nullable(),
  })
  .indexes([{ on: ["channel", "external_id"], unique: true }]);
