import { model } from "@medusajs/framework/utils";

/** The log of acts: append-only (a trigger refuses changes) and chained by hashes (see `domain/audit-chain`). */
export const AccessAct = model
  .define("access_act", {
    id: model.id({ prefix: "act" }).primaryKey(),
    seq: model.number(),
    at: model.dateTime(),
    request_id: model.text(),
    phase: model.enum(["asked", "done"]),
    actor_id: model.text().nullable(),
    on_behalf_of: model.text().nullable(),
    action: model.text(),
    target_kind: model.text().nullable(),
    target_id: model.text().nullable(),
    /** Units whose officers may read the line. */
    unit_ids: model.json(),
    status: model.number().nullable(),
    before: model.json().nullable(),
    after: model.json().nullable(),
    previous_hash: model.text(),
    hash: model.text(),
  })
  .indexes([
    { on: ["seq"], unique: true },
    { on: ["request_id"] },
    { on: ["actor_id", "at"] },
    { on: ["target_kind", "target_id"] },
  ]);
