import { model } from "@medusajs/framework/utils";

/** An order as it was seen once. Append-only: a trigger refuses every change and deletion. */
export const ChannelOrderVersion = model
  .define("channel_order_version", {
    id: model.id({ prefix: "chordv" }).primaryKey(),
    order_id: model.text(),
    version: model.number(),
    state: model.text(),
    channel_state: model.text(),
    changed_at: model.dateTime(),
    asked_at: model.dateTime(),
    /** How we came to look: `told` by the marketplace, `found` by reading on, `asked` by an officer. */
    source: model.enum(["told", "found", "asked"]),
    total: model.number().nullable(),
    lines: model.json(),
  })
  .indexes([{ on: ["order_id", "version"], unique: true }, { on: ["asked_at"] }]);
