import { model } from "@medusajs/framework/utils";

/** One line of an order's history. Append-only: a trigger refuses every change and deletion. */
export const ChannelOrderEvent = model
  .define("channel_order_event", {
    id: model.id({ prefix: "chordev" }).primaryKey(),
    order_id: model.text(),
    at: model.dateTime(),
    /** `system`, or the id of the officer. Never a name. */
    actor: model.text(),
    kind: model.text(),
    message_vi: model.text(),
    message_en: model.text(),
    detail: model.json().nullable(),
  })
  .indexes([{ on: ["order_id", "at"] }]);
