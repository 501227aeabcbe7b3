import { model } from "@medusajs/framework/utils";

/** How a producer wants to be told. Without a row: to its owners' addresses, at the usual hours. */
export const NoticeSetting = model
  .define("notice_setting", {
    id: model.id({ prefix: "nset" }).primaryKey(),
    producer_id: model.text(),
    /** False: nothing is sent, everything is in the desk. */
    by_mail: model.boolean(),
    /** Hours in Việt Nam. */
    quiet_from: model.number(),
    quiet_to: model.number(),
    digest_hour: model.number(),
    /** Told of a product of which no more pieces are left. */
    low_stock: model.number().default(5),
    updated_by: model.text().nullable(),
    /** The day in Việt Nam of the last daily digest. */
    digest_on: model.text().nullable(),
  })
  .indexes([{ on: ["producer_id"], unique: true }]);
