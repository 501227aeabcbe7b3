import { model } from "@medusajs/framework/utils";

/** A role over administrative units between two days. Closed by its last day, never deleted: the log refers to it. */
export const AccessGrant = model
  .define("access_grant", {
    id: model.id({ prefix: "grant" }).primaryKey(),
    principal_id: model.text(),
    role: model.enum(["helper", "officer", "operator"]),
    /** Units as they were named, of whatever version; null: everywhere. */
    unit_ids: model.json().nullable(),
    valid_from: model.text(),
    /** First day on which it no longer holds. */
    valid_to: model.text().nullable(),
    granted_by: model.text().nullable(),
    closed_by: model.text().nullable(),
  })
  .indexes([{ on: ["principal_id"] }]);
