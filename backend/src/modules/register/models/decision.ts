import { model } from "@medusajs/framework/utils";

/** A decision that recognises products. Its number means something only within its year and province (null: a ministry). */
export const Decision = model
  .define("decision", {
    id: model.id({ prefix: "dec" }).primaryKey(),
    number: model.text(),
    /** `YYYY-MM-DD`; null while only the year is known. */
    decided_on: model.text().nullable(),
    year: model.number().nullable(),
    issuer_text: model.text().nullable(),
    province_text: model.text().nullable(),
  })
  .indexes([{ on: ["number"] }]);
