import { model } from "@medusajs/framework/utils";

/** Kéo dài: keeps a certificate past its 36 months until the re-assessment has a result (QĐ 26/2026/QĐ-TTg art. 12.3). Append-only. */
export const Extension = model
  .define("extension", {
    id: model.id({ prefix: "ext" }).primaryKey(),
    registered_product_id: model.text(),
    /** The last day on which the certificate is kept, at most 180 days past its expiry. */
    until: model.text(),
    legal_act: model.text(),
    source_url: model.text().nullable(),
  })
  .indexes([{ on: ["registered_product_id", "until", "legal_act"], unique: true }]);
