import { model } from "@medusajs/framework/utils";

/** Somebody says that a product stands at an address of a channel. A claim proves nothing; the evidence work checks it. */
export const ChannelClaim = model
  .define("channel_claim", {
    id: model.id({ prefix: "chclm" }).primaryKey(),
    channel: model.text(),
    /** Null where no shop of ours is meant. */
    shop_id: model.text().nullable(),
    product_id: model.text(),
    url: model.text(),
    item_id: model.text().nullable(),
    origin: model.enum(["exchange", "officer", "producer"]),
    claimed_by: model.text(),
    claimed_at: model.dateTime(),
    withdrawn_at: model.dateTime().nullable(),
  })
  .indexes([
    { name: "IDX_channel_claim_standing", on: ["product_id", "url"], unique: true, where: "withdrawn_at IS NULL" },
    { on: ["claimed_at", "id"] },
  ]);
