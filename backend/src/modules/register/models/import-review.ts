import { model } from "@medusajs/framework/utils";

/** A question only an officer can decide. Its key is stable, so it is asked once, and the answer holds for later imports. */
export const ImportReview = model
  .define("import_review", {
    id: model.id({ prefix: "irev" }).primaryKey(),
    key: model.text(),
    import_id: model.text(),
    kind: model.enum(["producer", "unit", "product"]),
    code: model.text(),
    text: model.text(),
    product_ids: model.array(),
    candidates: model.json(),
    message: model.text(),
    row: model.number(),
    state: model.enum(["open", "resolved"]).default("open"),
    /** `candidate`: it is `chosen_id`; `new`: it is another one; `leave`: it stays as printed. */
    resolution: model.enum(["candidate", "new", "leave"]).nullable(),
    chosen_id: model.text().nullable(),
    resolved_by: model.text().nullable(),
    resolved_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["key"], unique: true }, { on: ["state"] }]);
