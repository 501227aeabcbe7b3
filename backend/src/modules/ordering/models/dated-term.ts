import { model } from "@medusajs/framework/utils";

/** A figure of the shop's conditions (fee, VAT rate, deadline) with the days it holds and its source. */
export const DatedTerm = model
  .define("dated_term", {
    id: model.id({ prefix: "term" }).primaryKey(),
    key: model.text(),
    value: model.number(),
    valid_from: model.text(),
    valid_to: model.text().nullable(),
    source: model.text(),
    sample: model.boolean().default(false),
  })
  .indexes([{ on: ["key", "valid_from"], unique: true }]);
