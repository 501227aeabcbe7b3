import { model } from "@medusajs/framework/utils";

/** Which node of a later taxonomy a node of an earlier one became. */
export const ProductGroupCrosswalk = model
  .define("product_group_crosswalk", {
    id: model.id({ prefix: "pgx" }).primaryKey(),
    from_code: model.text(),
    to_code: model.text(),
    /** `whole`: all of it went there; `part`: some of it did. */
    kind: model.enum(["whole", "part"]),
    source: model.text(),
  })
  .indexes([{ on: ["from_code", "to_code"], unique: true }]);
