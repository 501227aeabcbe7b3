import { model } from "@medusajs/framework/utils";

/** Thu hồi: a decision withdrawing a product's recognition (QĐ 26/2026/QĐ-TTg art. 8). Append-only. */
export const Revocation = model
  .define("revocation", {
    id: model.id({ prefix: "rvc" }).primaryKey(),
    registered_product_id: model.text(),
    decision_number: model.text(),
    decided_on: model.text(),
    issuer_text: model.text().nullable(),
    reason: model.text().nullable(),
    source_url: model.text().nullable(),
  })
  .indexes([{ on: ["registered_product_id", "decision_number", "decided_on"], unique: true }]);
