import { model } from "@medusajs/framework/utils";

/** A time in which nothing was known of a shop's orders: an alarm until it has been read over. */
export const ChannelOrderGap = model
  .define("channel_order_gap", {
    id: model.id({ prefix: "chgap" }).primaryKey(),
    shop_id: model.text(),
    from_at: model.dateTime(),
    /** Up to when it was read over; null while it stands. */
    to_at: model.dateTime().nullable(),
    noticed_at: model.dateTime(),
    message_vi: model.text(),
    message_en: model.text(),
    /** Orders that reading it over brought to light. */
    found: model.number().default(0),
  })
  .indexes([
    { name: "IDX_channel_order_gap_open", on: ["shop_id"], unique: true, where: "to_at is null" },
    { on: ["noticed_at"] },
  ]);
