import { model } from "@medusajs/framework/utils";

/** A person of a producer's own. Closed by its last day, never deleted: the log refers to it. */
export const AccessMembership = model
  .define("access_membership", {
    id: model.id({ prefix: "memb" }).primaryKey(),
    principal_id: model.text(),
    /** In the register. */
    producer_id: model.text(),
    role: model.enum(["owner", "member"]),
    valid_from: model.text(),
    /** First day on which it no longer holds. */
    valid_to: model.text().nullable(),
    given_by: model.text().nullable(),
    closed_by: model.text().nullable(),
  })
  .indexes([{ on: ["principal_id"] }, { on: ["producer_id"] }]);
