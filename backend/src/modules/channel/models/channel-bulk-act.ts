import { model } from "@medusajs/framework/utils";

/** What a producer did with many listings or prices at once, as much of it as taking it back needs. */
export const ChannelBulkAct = model
  .define("channel_bulk_act", {
    id: model.id({ prefix: "chbulk" }).primaryKey(),
    producer_id: model.text(),
    /** As `store/bulk-acts.ts` describes it. */
    body: model.json(),
    acted_by: model.text(),
    acted_at: model.dateTime(),
  })
  .indexes([{ on: ["producer_id", "acted_at"] }]);
