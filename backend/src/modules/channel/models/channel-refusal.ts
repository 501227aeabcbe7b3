import { model } from "@medusajs/framework/utils";

/** How many messages of a marketplace were refused on one day, and why: a wrong key shows here, not only in a log. */
export const ChannelRefusal = model
  .define("channel_refusal", {
    id: model.id({ prefix: "chref" }).primaryKey(),
    channel: model.text(),
    /** The UTC day, `YYYY-MM-DD`. */
    day: model.text(),
    reason: model.text(),
    count: model.number(),
    last_at: model.dateTime(),
  })
  .indexes([{ on: ["channel", "day", "reason"], unique: true }]);
