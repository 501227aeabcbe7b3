import { model } from "@medusajs/framework/utils";

/**
 * One wish to order, by its idempotency key. Written before anything else happens and kept as the answer to every
 * repeat. `plan` holds what is being carried out, with the buyer's address; it is emptied once the order stands.
 */
export const OrderAttempt = model
  .define("order_attempt", {
    id: model.id({ prefix: "oatt" }).primaryKey(),
    idempotency_key: model.text(),
    order_code: model.text(),
    state: model.enum(["open", "placed"]).default("open"),
    order_id: model.text().nullable(),
    total: model.number().nullable(),
    plan: model.json().nullable(),
    /** Only the holder of the lease works on the attempt; an expired lease may be taken over. */
    lease_owner: model.text().nullable(),
    lease_until: model.dateTime().nullable(),
    tries: model.number().default(0),
  })
  .indexes([
    { on: ["idempotency_key"], unique: true },
    { on: ["order_code"], unique: true },
    {
      name: "IDX_order_attempt_open",
      on: ["lease_until"],
      where: "state = 'open'",
    },
  ]);
