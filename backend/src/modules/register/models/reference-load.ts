import { model } from "@medusajs/framework/utils";

/** Which version of a reference data file the tables hold, by the hash of its content. */
export const ReferenceLoad = model
  .define("reference_load", {
    id: model.id({ prefix: "rload" }).primaryKey(),
    name: model.text(),
    content_hash: model.text(),
    loaded_at: model.dateTime(),
  })
  .indexes([{ on: ["name"], unique: true }]);
