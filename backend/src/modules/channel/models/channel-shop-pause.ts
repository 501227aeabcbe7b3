import { model } from "@medusajs/framework/utils";

/** One line of a shop's history of pauses. Append-only: a trigger refuses every change and deletion. */
export const ChannelShopPause = model
  .define("channel_shop_pause", {
    id: model.id({ prefix: "chpause" }).primaryKey(),
    shop_id: model.text(),
    act: model.enum(["paused", "resumed"]),
    at: model.dateTime(),
    /** The id of the person. Never a name. */
    actor: model.text(),
    actor_as: model.enum(["officer", "producer"]),
    /** Null for a shop that goes on. */
    reason: model.text().nullable(),
  })
  .indexes([{ on: ["shop_id", "at"] }]);
