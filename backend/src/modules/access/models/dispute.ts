import { model } from "@medusajs/framework/utils";

/** Somebody says a producer is theirs. Nothing changes until an officer has decided. */
export const AccessDispute = model
  .define("access_dispute", {
    id: model.id({ prefix: "disp" }).primaryKey(),
    producer_id: model.text(),
    principal_id: model.text(),
    message: model.text(),
    opened_at: model.dateTime(),
    state: model.enum(["open", "granted", "refused", "withdrawn"]).default("open"),
    decided_at: model.dateTime().nullable(),
    decided_by: model.text().nullable(),
    reason: model.text().nullable(),
  })
  .indexes([
    { on: ["state", "opened_at"] },
    { on: ["producer_id", "principal_id"], unique: true, where: "state = 'open'" },
  ]);
