import { model } from "@medusajs/framework/utils";

/** An invitation to act for a producer. Link and short code are known to their holder alone. */
export const AccessInvitation = model
  .define("access_invitation", {
    id: model.id({ prefix: "invit" }).primaryKey(),
    producer_id: model.text(),
    /** `owner`: from an officer; `member`: from an owner of the producer. */
    role: model.enum(["owner", "member"]),
    /** A member is invited by telephone number; only a sign-in with that number takes it up. */
    phone: model.text().nullable(),
    token_digest: model.text(),
    code_digest: model.text(),
    made_by: model.text().nullable(),
    made_at: model.dateTime(),
    expires_at: model.dateTime(),
    /** When somebody first pressed on from its page; looking at the page does not count, as previews of links do so. */
    opened_at: model.dateTime().nullable(),
    used_at: model.dateTime().nullable(),
    used_by: model.text().nullable(),
    ended_at: model.dateTime().nullable(),
    ended_by: model.text().nullable(),
  })
  .indexes([
    { on: ["token_digest"], unique: true },
    { on: ["code_digest"], unique: true },
    { on: ["producer_id", "made_at"] },
  ]);
