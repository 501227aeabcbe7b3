import { model } from "@medusajs/framework/utils";

/** What an officer noted of talking with a producer. Never changed; the next note says what became of it. */
export const AccessContact = model
  .define("access_contact", {
    id: model.id({ prefix: "contact" }).primaryKey(),
    producer_id: model.text(),
    way: model.enum(["call", "visit", "message"]),
    /** Local day on which they talked. */
    on_day: model.text(),
    note: model.text(),
    noted_by: model.text().nullable(),
  })
  .indexes([{ on: ["producer_id", "on_day"] }]);
