import { model } from "@medusajs/framework/utils";

/** What a producer did with many listings or prices at once, and can take back for a day. */
export const ChannelBulkAct = model
  .define("channel_bulk_act", {
    id: model.id({ prefix: "chbulk" }).primaryKey(),
    producer_id: model.text(),
    /** As `store/bulk-acts.ts` describes it. */
    body: model.json(),
    acted_by: model.text(),
    acted_at: model.dateTime(),
    /** The act this one takes back. */
    undoes: model.text().nullable(),
    undone_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["producer_id", "acted_at"] },
    { name: "IDX_channel_bulk_act_undoes", on: ["undoes"], unique: true, where: "undoes is not null" },
  ]);
