import { model } from "@medusajs/framework/utils";

/** Days on which a producer sends nothing. Their goods are not offered anywhere from `closes_at` to `opens_at`. */
export const ClosedDays = model
  .define("closed_days", {
    id: model.id({ prefix: "closed" }).primaryKey(),
    producer_id: model.text(),
    /** Days in Việt Nam, `YYYY-MM-DD`, both included. */
    from_day: model.text(),
    to_day: model.text(),
    note: model.text().nullable(),
    closes_at: model.dateTime(),
    opens_at: model.dateTime(),
    /** Id of who wrote it, never a name. */
    made_by: model.text(),
    /** When it was called off or cut short. */
    ended_at: model.dateTime().nullable(),
    ended_by: model.text().nullable(),
    /** When the shop and all channels were told that it begins, and that it is over. */
    close_told_at: model.dateTime().nullable(),
    open_told_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["producer_id", "to_day"] },
    { name: "IDX_closed_days_untold", on: ["closes_at"], where: "open_told_at IS NULL" },
  ]);
