import { model } from "@medusajs/framework/utils";

/**
 * One product on one shop, as it should be (`wanted`), as it was last written (`sent`) and as the marketplace showed it
 * (`seen`). The database itself refuses a second open listing of a product on a shop.
 */
export const ChannelListing = model
  .define("channel_listing", {
    id: model.id({ prefix: "chlist" }).primaryKey(),
    shop_id: model.text(),
    /** The registered product. */
    product_id: model.text(),
    /** As the marketplace numbers it; null until it is known there. */
    external_id: model.text().nullable(),
    /** `closed`: gone from the marketplace; a later listing of the same product is a new row. */
    state: model.enum(["new", "in_step", "behind", "asking", "refused", "closed"]).default("new"),
    settings: model.json(),
    choices: model.json(),
    drift: model.json(),
    wanted: model.json(),
    wanted_version: model.number().default(1),
    wanted_at: model.dateTime(),
    sent: model.json(),
    sent_version: model.number().default(0),
    sent_at: model.dateTime().nullable(),
    /** What a write carried whose outcome is not recorded yet. */
    sending: model.json().nullable(),
    /** When a create left whose answer never came; null where nothing is in doubt. */
    in_doubt_since: model.dateTime().nullable(),
    /** What the marketplace called a listing that it took and does not show; null where nothing was taken. */
    accepted_as: model.text().nullable(),
    /** When a person said that the create in doubt made nothing; null until then, and for every further create. */
    ruled_out_at: model.dateTime().nullable(),
    /**
     * Others may stand there under our SKU: a create was sent once more because a person said that the one before made nothing, several
     * were found, or the shop was read through and showed another. They are looked for at every look.
     */
    sku_watched: model.boolean().default(false),
    seen: model.json().nullable(),
    seen_version: model.number().default(0),
    seen_at: model.dateTime().nullable(),
    /** When syncing it last began, whatever came of it. */
    looked_at: model.dateTime().nullable(),
    /** The failure that stands, with its plain sentence; null while all is well. */
    failure: model.json().nullable(),
  })
  .indexes([
    {
      name: "IDX_channel_listing_open",
      on: ["shop_id", "product_id"],
      unique: true,
      where: "state <> 'closed'",
    },
    { name: "IDX_channel_listing_external", on: ["shop_id", "external_id"], unique: true, where: "state <> 'closed'" },
    { on: ["looked_at"] },
    { on: ["wanted_at"] },
  ]);
