import { model } from "@medusajs/framework/utils";

/** One step of a part. Append-only: nothing changes or deletes a row. */
export const OrderPartEvent = model
  .define("order_part_event", {
    id: model.id({ prefix: "opev" }).primaryKey(),
    part_id: model.text(),
    from_state: model.text().nullable(),
    to_state: model.text(),
    at: model.dateTime(),
    /** `buyer`, `deadline`, or the id of the officer. Never a name. */
    actor: model.text(),
    note: model.text().nullable(),
  })
  .indexes([{ on: ["part_id", "at"] }]);
