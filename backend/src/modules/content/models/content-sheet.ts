import { model } from "@medusajs/framework/utils";

/**
 * A sheet that was decided to be applied. What it changes is written down first and carried out afterwards, so that a crash
 * between leaves something to carry on with, never half a sheet.
 */
export const ContentSheet = model
  .define("content_sheet", {
    id: model.id({ prefix: "csheet" }).primaryKey(),
    producer_id: model.text(),
    /** SHA-256 of the file. */
    sha256: model.text(),
    /** `SheetPlan`. */
    plan: model.json(),
    decided_by: model.text(),
    on_behalf_of: model.text().nullable(),
    decided_at: model.dateTime(),
    applied_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["producer_id", "decided_at"] }, { on: ["decided_at"], where: "applied_at IS NULL" }]);
