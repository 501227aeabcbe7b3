import { model } from "@medusajs/framework/utils";

/** One line of an order on a marketplace, and what of the stock it holds. Its id is the reservation's line in Medusa's inventory. */
export const ChannelOrderLine = model
  .define("channel_order_line", {
    id: model.id({ prefix: "chol" }).primaryKey(),
    order_id: model.text(),
    external_id: model.text(),
    position: model.number(),
    /** The marketplace's listing and our article number, as the order tells them. */
    listing: model.text().nullable(),
    sku: model.text(),
    title: model.text(),
    quantity: model.number(),
    unit_price: model.number(),
    /** The registered product and whose it is; null while nobody knows. */
    product_id: model.text().nullable(),
    producer_id: model.text().nullable(),
    variant_id: model.text().nullable(),
    /** Stock that one piece takes (`Need[]`); fixed once something was taken. */
    needs: model.json(),
    /** Pieces reserved, gone out of the stock, and sold without being there. */
    held: model.number().default(0),
    taken: model.number().default(0),
    missing: model.number().default(0),
  })
  .indexes([
    { on: ["order_id", "external_id"], unique: true },
    { on: ["producer_id"] },
    { name: "IDX_channel_order_line_missing", on: ["variant_id"], where: "missing > 0" },
  ]);
