import { model } from "@medusajs/framework/utils";

/** Chủ thể OCOP: the legal entity that owns certified products. Places are kept as printed beside the unit they resolve to. */
export const Producer = model
  .define("producer", {
    id: model.id({ prefix: "prcr" }).primaryKey(),
    /** Part of its public address; never changed afterwards. */
    handle: model.text(),
    name: model.text(),
    /** Spellings an officer has confirmed to mean this producer. */
    aliases: model.array(),
    legal_type: model.text().nullable(),
    legal_type_text: model.text().nullable(),
    tax_code: model.text().nullable(),
    registration_number: model.text().nullable(),
    address_text: model.text().nullable(),
    province_text: model.text(),
    district_text: model.text().nullable(),
    commune_text: model.text().nullable(),
    province_id: model.text().nullable(),
    district_id: model.text().nullable(),
    commune_id: model.text().nullable(),
  })
  .indexes([{ on: ["handle"], unique: true }, { on: ["tax_code"] }]);
