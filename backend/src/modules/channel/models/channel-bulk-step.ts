import { model } from "@medusajs/framework/utils";

/** One of what a producer did with many, and what became of it. */
export const ChannelBulkStep = model
  .define("channel_bulk_step", {
    id: model.id({ prefix: "chstep" }).primaryKey(),
    act_id: model.text(),
    /** A listing's id, or one size of a product. */
    subject: model.text(),
    /** In which order they were chosen. */
    position: model.number(),
    /** Noted before anything is done. */
    begun_at: model.dateTime().nullable(),
    /** Null until it is known. */
    outcome: model.text().nullable(),
    message_vi: model.text().nullable(),
    message_en: model.text().nullable(),
    told_at: model.dateTime().nullable(),
  })
  .indexes([{ name: "IDX_channel_bulk_step_subject", on: ["act_id", "subject"], unique: true }]);
