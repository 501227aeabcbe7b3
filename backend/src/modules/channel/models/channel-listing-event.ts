import { model } from "@medusajs/framework/utils";

/** One line of a listing's history. Append-only: a trigger refuses every change and deletion. */
export const ChannelListingEvent = model
  .define("channel_listing_event", {
    id: model.id({ prefix: "chev" }).primaryKey(),
    listing_id: model.text(),
    at: model.dateTime(),
    /** `system`, or the id of the officer. Never a name. */
    actor: model.text(),
    kind: model.text(),
    /** A plain sentence for people, in both languages. */
    message_vi: model.text(),
    message_en: model.text(),
    /** Values before and after, and what the channel answered. */
    detail: model.json().nullable(),
  })
  .indexes([{ on: ["listing_id", "at"] }]);
