import { model } from "@medusajs/framework/utils";

/** One version of something officers decide for many listings. Append-only: the highest version holds. */
export const ChannelDecision = model
  .define("channel_decision", {
    id: model.id({ prefix: "chdec" }).primaryKey(),
    /** `mapping`: a product group's category and attributes. `terms`: how shops sell. `columns`: a channel's sheet. */
    kind: model.enum(["mapping", "terms", "columns"]),
    channel: model.text(),
    /** Empty for every shop of the channel. */
    shop: model.text().default(""),
    /** The product group of a mapping; empty otherwise. */
    subject: model.text().default(""),
    version: model.number(),
    body: model.json(),
    saved_by: model.text(),
    saved_at: model.dateTime(),
  })
  .indexes([
    { name: "IDX_channel_decision_version", on: ["kind", "channel", "shop", "subject", "version"], unique: true },
  ]);
