import { model } from "@medusajs/framework/utils";

/** Somebody who signs in to a desk. What they may do stands in their grants; who they are to Medusa, in `auth_identity_id`. */
export const AccessPrincipal = model
  .define("access_principal", {
    id: model.id({ prefix: "prin" }).primaryKey(),
    /** `staff` signs in to the officers' desk, `producer` to the producers'. */
    kind: model.enum(["staff", "producer"]).default("staff"),
    /** Lower case; staff always have one. */
    email: model.text().nullable(),
    /** As `+84…`; a producer's person has a number, an address or both. */
    phone: model.text().nullable(),
    name: model.text(),
    auth_identity_id: model.text().nullable(),
    state: model.enum(["invited", "active", "disabled"]).default("invited"),
    created_by: model.text().nullable(),
    /** The last code of a second factor that was taken, as a digest: no code is taken twice (RFC 6238 §5.2). */
    last_code: model.text().nullable(),
    last_code_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["kind", "email"], unique: true },
    { on: ["kind", "phone"], unique: true },
    { on: ["auth_identity_id"], unique: true },
  ]);
