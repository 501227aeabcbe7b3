import { model } from "@medusajs/framework/utils";

/** A sign-in. The token itself is known to its holder alone. */
export const AccessSession = model
  .define("access_session", {
    id: model.id({ prefix: "asess" }).primaryKey(),
    principal_id: model.text(),
    token_digest: model.text(),
    stage: model.enum(["code", "enrol", "desk"]),
    /** When the second factor was proven; null where it was not. */
    second_factor_at: model.dateTime().nullable(),
    /** For whom a person at the producers' desk acts right now. */
    acting_producer_id: model.text().nullable(),
    /** What kind of device it is, in a few words, for its owner to know it again. */
    device: model.text().nullable(),
    opened_at: model.dateTime(),
    seen_at: model.dateTime(),
    ended_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["token_digest"], unique: true }, { on: ["principal_id"] }, { on: ["seen_at"] }]);
