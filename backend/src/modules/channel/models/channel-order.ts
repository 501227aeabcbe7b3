import { model } from "@medusajs/framework/utils";

/**
 * One order of one shop on a marketplace, as it was seen last. No buyer's name, telephone or address: the marketplace prints the
 * parcel's label itself. The database refuses a second row of the same order.
 */
export const ChannelOrder = model
  .define("channel_order", {
    id: model.id({ prefix: "chord" }).primaryKey(),
    shop_id: model.text(),
    /** As the marketplace numbers it. */
    external_id: model.text(),
    state: model.text(),
    /** The state in the marketplace's own word. */
    channel_state: model.text(),
    version: model.number(),
    ordered_at: model.dateTime(),
    /** When it last changed, by the marketplace's clock. */
    changed_at: model.dateTime(),
    /** When the state that stands was asked for, by ours. */
    asked_at: model.dateTime(),
    /** A digest of everything else it told, to tell sightings apart. */
    content: model.text(),
    cash_on_delivery: model.boolean(),
    /** Whole đồng; null where the marketplace does not tell. */
    total: model.number().nullable(),
    /** Was over before its shop was connected: the stock was counted without it. */
    outside: model.boolean().default(false),
    /** What the stock does for it. `short`: sold more than there was. */
    stock: model.enum(["none", "held", "short", "gone", "given_back"]).default("none"),
    /** Pieces sold that the stock does not have. */
    missing: model.number().default(0),
    /** Lines whose goods nobody knows. */
    unknown_lines: model.number().default(0),
    /** When the stock was last compared with it. */
    settled_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["shop_id", "external_id"], unique: true },
    { on: ["ordered_at"] },
    { name: "IDX_channel_order_trouble", on: ["settled_at"], where: "missing > 0 or unknown_lines > 0" },
  ]);
