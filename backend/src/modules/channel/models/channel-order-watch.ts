import { model } from "@medusajs/framework/utils";

/** How far the orders of a shop have been read, and how the last reading went. */
export const ChannelOrderWatch = model
  .define("channel_order_watch", {
    id: model.id({ prefix: "chwatch" }).primaryKey(),
    shop_id: model.text(),
    /** When the shop was first connected. */
    since: model.dateTime(),
    /** Every change up to here has been handed over; survives restarts and lost permissions. */
    read_to: model.dateTime().nullable(),
    /** When the last reading came to its end. */
    read_at: model.dateTime().nullable(),
    /** When the next one is due. */
    due_at: model.dateTime(),
    /** When the marketplace last told something by itself. */
    told_at: model.dateTime().nullable(),
    /** The failure of the last reading, with its plain sentence; null while all is well. */
    failure: model.json().nullable(),
    /** The event queue we pull from, and what to acknowledge at the next pull. */
    queue: model.text().nullable(),
    acknowledge: model.text().nullable(),
    /** The address the shop's messages were asked to be sent to. */
    subscribed_to: model.text().nullable(),
  })
  .indexes([{ on: ["shop_id"], unique: true }, { on: ["due_at"] }]);
