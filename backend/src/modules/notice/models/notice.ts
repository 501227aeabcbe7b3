import { model } from "@medusajs/framework/utils";

/** Something a producer should know of or see to, derived from facts: one row per producer, kind and thing it is about. */
export const Notice = model
  .define("notice", {
    id: model.id({ prefix: "notice" }).primaryKey(),
    producer_id: model.text(),
    kind: model.text(),
    /** Id of what it is about. */
    subject: model.text(),
    urgent: model.boolean(),
    message_vi: model.text(),
    message_en: model.text(),
    /** The one thing to do: a page of the desk, without language prefix. */
    href: model.text(),
    /** When the fact came about, and when it was noticed. */
    since: model.dateTime(),
    noticed_at: model.dateTime(),
    read_at: model.dateTime().nullable(),
    /** When the fact was gone. It may come back, which is news again. */
    resolved_at: model.dateTime().nullable(),
    mailed_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["producer_id", "kind", "subject"], unique: true },
    { on: ["producer_id", "noticed_at"], where: "resolved_at IS NULL" },
  ]);
