import { model } from "@medusajs/framework/utils";

/** A complaint or question of a visitor, with the day by which it must be answered. */
export const Complaint = model
  .define("complaint", {
    id: model.id({ prefix: "compl" }).primaryKey(),
    ticket: model.text(),
    /** What makes a repeated request the same one; null for complaints from before there was one. */
    idempotency_key: model.text().nullable(),
    subject: model.enum(["quality", "delivery", "refund", "certificate", "privacy", "other"]),
    name: model.text(),
    phone: model.text(),
    order_code: model.text().nullable(),
    message: model.text(),
    /** Legal days in Việt Nam, `YYYY-MM-DD`. */
    received_on: model.text(),
    answer_by: model.text(),
    answered_on: model.text().nullable(),
    /** Id of the officer who answered, never a name. */
    answered_by: model.text().nullable(),
    answer_note: model.text().nullable(),
  })
  .indexes([{ on: ["ticket"], unique: true }, { on: ["idempotency_key"], unique: true }, { on: ["answer_by"] }]);
