import { model } from "@medusajs/framework/utils";

/** A legal act the register rests on, with the days of its effect. Laws are data: a new one is a new row. */
export const LegalDocument = model
  .define("legal_document", {
    id: model.id({ prefix: "law" }).primaryKey(),
    number: model.text(),
    title: model.text(),
    kind: model.enum(["criteria_set", "amendment", "programme"]),
    issued_on: model.text(),
    effective_from: model.text(),
    /** First day without effect; null while it has some. */
    effective_to: model.text().nullable(),
    superseded_by: model.text().nullable(),
    suspended_by: model.text().nullable(),
    /** The act this one amends. */
    amends: model.text().nullable(),
    citation: model.text(),
  })
  .indexes([{ on: ["number"], unique: true }]);
