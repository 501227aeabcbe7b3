import { model } from "@medusajs/framework/utils";

/** What a person asked to be listed: one product on one shop, and what became of it. `send_id` is what was asked for at once. */
export const ChannelSend = model
  .define("channel_send", {
    id: model.id({ prefix: "chsend" }).primaryKey(),
    send_id: model.text(),
    producer_id: model.text(),
    shop_id: model.text(),
    product_id: model.text(),
    asked_by: model.text(),
    asked_at: model.dateTime(),
    /** Null until somebody has tried to open it. */
    outcome: model.text().nullable(),
    listing_id: model.text().nullable(),
    faults: model.json().nullable(),
    tried_at: model.dateTime().nullable(),
  })
  .indexes([{ name: "IDX_channel_send_pair", on: ["send_id", "shop_id", "product_id"], unique: true }]);
