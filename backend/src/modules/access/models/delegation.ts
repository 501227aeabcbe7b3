import { model } from "@medusajs/framework/utils";

/** Somebody of elsewhere whom a producer lets act for it until a day. Closed, never deleted: the log refers to it. */
export const AccessDelegation = model
  .define("access_delegation", {
    id: model.id({ prefix: "deleg" }).primaryKey(),
    producer_id: model.text(),
    principal_id: model.text(),
    valid_from: model.text(),
    /** First day on which it no longer holds. */
    valid_to: model.text(),
    given_by: model.text(),
    closed_by: model.text().nullable(),
  })
  .indexes([{ on: ["principal_id"] }, { on: ["producer_id"] }]);
