import { model } from "@medusajs/framework/utils";

/**
 * A product the register speaks of, recognised or not. The OCOP code and the dossier id are attributes, never keys: the
 * code's commune part changes with every re-organisation of units, its year with every assessment.
 */
export const RegisteredProduct = model
  .define("registered_product", {
    id: model.id({ prefix: "rprod" }).primaryKey(),
    /** Part of its public address; never changed afterwards. */
    handle: model.text(),
    name: model.text(),
    /** Null while the source names no producer, or while the printed name waits in the review list. */
    producer_id: model.text().nullable(),
    producer_text: model.text().nullable(),
    province_text: model.text(),
    district_text: model.text().nullable(),
    commune_text: model.text().nullable(),
    province_id: model.text().nullable(),
    district_id: model.text().nullable(),
    commune_id: model.text().nullable(),
    group_text: model.text().nullable(),
    /** Node of today's taxonomy that the printed group means; null where the source names none or the name is no node. */
    group_code: model.text().nullable(),
    status: model.enum(["recognised", "certified_stars_unstated", "assessed_pending", "registered", "proposed_5"]),
    ocop_code: model.text().nullable(),
    dossier_id: model.text().nullable(),
    source_url: model.text().nullable(),
    evidence_grade: model.enum(["A", "B", "C"]).nullable(),
    notes: model.text().nullable(),
    /** The product an officer found this one to be: a second spelling of it in another source. Such a row is not shown. */
    same_as: model.text().nullable(),
  })
  .indexes([
    { on: ["handle"], unique: true },
    { on: ["producer_id"] },
    { on: ["ocop_code"] },
    { name: "IDX_registered_product_same_as", on: ["same_as"], where: "same_as IS NOT NULL" },
  ]);
