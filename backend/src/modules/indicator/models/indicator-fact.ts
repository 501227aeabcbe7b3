import { model } from "@medusajs/framework/utils";

/** A reported fact. Append-only: a trigger refuses every change; a correction is a row that names the one it replaces. */
export const IndicatorFact = model
  .define("indicator_fact", {
    id: model.id({ prefix: "fact" }).primaryKey(),
    kind: model.text(),
    /** Checked by the kind's schema in `facts/kinds.ts` before it is written and when it is read. */
    content: model.json(),
    unit_id: model.text().nullable(),
    valid_from: model.text(),
    valid_to: model.text().nullable(),
    source: model.text(),
    /** Content addresses of stored proofs. */
    proofs: model.array(),
    recorded_at: model.dateTime(),
    recorded_by: model.text(),
    corrects: model.text().nullable(),
    withdrawn: model.boolean().default(false),
    note: model.text().nullable(),
    /** The sender's own key: the same request sent again records nothing. */
    request_key: model.text(),
  })
  .indexes([
    { on: ["request_key"], unique: true },
    { on: ["kind", "recorded_at"] },
    { name: "IDX_indicator_fact_corrects", on: ["corrects"], unique: true, where: "corrects IS NOT NULL" },
  ]);
