import { model } from "@medusajs/framework/utils";

/** The last code sent to somebody for a purpose. The next one takes its place. */
export const AccessCode = model
  .define("access_code", {
    id: model.id({ prefix: "acode" }).primaryKey(),
    /** A keyed digest of the telephone number, so that the table is no list of numbers. */
    subject: model.text(),
    purpose: model.text(),
    code_digest: model.text(),
    sent_at: model.dateTime(),
    expires_at: model.dateTime(),
    tries: model.number().default(0),
    used_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["subject", "purpose"], unique: true }]);
