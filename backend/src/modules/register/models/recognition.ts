import { model } from "@medusajs/framework/utils";

/**
 * Công nhận: one decision giving one product a rank. Append-only; what a product's rank is on a day is derived from these.
 * Group and place are kept as assessed and printed.
 */
export const Recognition = model
  .define("recognition", {
    id: model.id({ prefix: "rcg" }).primaryKey(),
    registered_product_id: model.text(),
    decision_id: model.text().nullable(),
    stars: model.number(),
    kind: model.enum(["new", "upgrade", "re_recognition"]),
    decided_on: model.text().nullable(),
    year: model.number().nullable(),
    issuer_text: model.text().nullable(),
    group_text: model.text().nullable(),
    place_text: model.text().nullable(),
    /** The criteria set in force on the day of the decision; null where the day does not tell it. */
    legal_document_id: model.text().nullable(),
    source_url: model.text().nullable(),
    evidence_grade: model.enum(["A", "B", "C"]).nullable(),
    notes: model.text().nullable(),
    /** The day in Việt Nam on which the register first held it, so the decision is no later. */
    recorded_on: model.text(),
  })
  .indexes([{ on: ["registered_product_id"] }, { on: ["decision_id"] }])
  .checks([(columns) => `${columns.stars} between 3 and 5`]);
