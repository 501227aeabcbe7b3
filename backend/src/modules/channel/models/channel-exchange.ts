import { model } from "@medusajs/framework/utils";

/** One file made for a channel without an API, kept with the manifest that describes it. */
export const ChannelExchangeBatch = model
  .define("channel_exchange_batch", {
    id: model.id({ prefix: "chbat" }).primaryKey(),
    shop_id: model.text(),
    /** Counts up within the shop. */
    number: model.number(),
    manifest: model.json(),
    /** Rows left out of the file, with their faults. */
    refused: model.json(),
    /** The very bytes the manifest's SHA-256 is of; read and written by SQL alone. */
    media_type: model.text(),
    made_by: model.text(),
    made_at: model.dateTime(),
    handed_over_by: model.text().nullable(),
    handed_over_at: model.dateTime().nullable(),
  })
  .indexes([{ name: "IDX_channel_exchange_batch_number", on: ["shop_id", "number"], unique: true }]);

/** One product, or one of its sizes, in a shop's file exchange. Its code never changes: by it the answers come back. */
export const ChannelExchangeRow = model
  .define("channel_exchange_row", {
    id: model.id({ prefix: "chrow" }).primaryKey(),
    shop_id: model.text(),
    product_id: model.text(),
    /** Which of its sizes; empty where the product is one thing to buy. */
    sku: model.text().default(""),
    row_code: model.text(),
    /** Nothing here says "online": a claim is checked by the evidence work. */
    state: model
      .enum(["chosen", "prepared", "handed_over", "claimed_listed", "refused", "withdrawn"])
      .default("chosen"),
    settings: model.json(),
    /** The last batch that carried it. */
    batch_id: model.text().nullable(),
    url: model.text().nullable(),
    item_id: model.text().nullable(),
    reason: model.text().nullable(),
    changed_at: model.dateTime(),
  })
  .indexes([
    { name: "IDX_channel_exchange_row_code", on: ["shop_id", "row_code"], unique: true },
    { name: "IDX_channel_exchange_row_size", on: ["shop_id", "product_id", "sku"], unique: true },
  ]);
