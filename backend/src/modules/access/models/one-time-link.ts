import { model } from "@medusajs/framework/utils";

/** A link that lets its holder set a password once: an invitation or a way back in. */
export const AccessLink = model
  .define("access_link", {
    id: model.id({ prefix: "alink" }).primaryKey(),
    principal_id: model.text(),
    purpose: model.enum(["invitation", "password"]),
    token_digest: model.text(),
    expires_at: model.dateTime(),
    used_at: model.dateTime().nullable(),
    created_by: model.text().nullable(),
  })
  .indexes([{ on: ["token_digest"], unique: true }, { on: ["principal_id", "purpose"] }]);
