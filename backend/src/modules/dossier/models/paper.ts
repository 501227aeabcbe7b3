import { model } from "@medusajs/framework/utils";

/** A paper of a producer, or of one of its products, with its own term and perhaps a scan, which nobody else ever sees. */
export const DossierPaper = model
  .define("dossier_paper", {
    id: model.id({ prefix: "paper" }).primaryKey(),
    producer_id: model.text(),
    /** The registered product; null for papers of the producer as a whole. */
    product_id: model.text().nullable(),
    /** One of `PAPER_KINDS`. */
    kind: model.text(),
    number: model.text().nullable(),
    issuer: model.text().nullable(),
    /** Days in Việt Nam, `YYYY-MM-DD`. Without an end a paper does not lapse. */
    issued_on: model.text().nullable(),
    expires_on: model.text().nullable(),
    /** Where Medusa's File Module keeps the scan. */
    file_id: model.text().nullable(),
    file_name: model.text().nullable(),
    sha256: model.text().nullable(),
    bytes: model.number().nullable(),
    added_by: model.text(),
    removed_by: model.text().nullable(),
  })
  .indexes([{ on: ["producer_id"] }, { on: ["expires_on"], where: "expires_on IS NOT NULL" }]);
