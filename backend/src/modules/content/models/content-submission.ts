import { model } from "@medusajs/framework/utils";

/**
 * What was sent for review, as it was sent, and the one answer to it. A trigger refuses every other change and every
 * deletion, so the rows of a product are its history.
 */
export const ContentSubmission = model
  .define("content_submission", {
    id: model.id({ prefix: "csub" }).primaryKey(),
    registered_product_id: model.text(),
    /** `ContentFields`. */
    fields: model.json(),
    submitted_by: model.text(),
    /** The producer for whom a delegate sent it. */
    on_behalf_of: model.text().nullable(),
    submitted_at: model.dateTime(),
    verdict: model.enum(["approve", "ask_changes", "withdraw", "replace"]).nullable(),
    note: model.text().nullable(),
    decided_by: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["registered_product_id"], unique: true, where: "verdict IS NULL" },
    { on: ["registered_product_id", "submitted_at"] },
    { on: ["submitted_at"], where: "verdict IS NULL" },
  ]);
