import { model } from "@medusajs/framework/utils";

/** A producer asks for a place in a shop that several share. At most one of a producer waits for a shop. */
export const ChannelShopRequest = model
  .define("channel_shop_request", {
    id: model.id({ prefix: "chreq" }).primaryKey(),
    shop_id: model.text(),
    producer_id: model.text(),
    state: model.enum(["waiting", "granted", "refused"]).default("waiting"),
    /** What the producer wants to sell there, in its own words. */
    message: model.text(),
    asked_by: model.text(),
    asked_at: model.dateTime(),
    /** Why it was refused, or what was said with the grant. */
    reason: model.text().nullable(),
    decided_by: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      name: "IDX_channel_shop_request_waiting",
      on: ["shop_id", "producer_id"],
      unique: true,
      where: "state = 'waiting'",
    },
    { on: ["producer_id", "asked_at"] },
  ]);
