import { model } from "@medusajs/framework/utils";

/** A listing the shop had before us, as it was when the shop was last looked through. */
export const ChannelFound = model
  .define("channel_found", {
    id: model.id({ prefix: "chfnd" }).primaryKey(),
    shop_id: model.text(),
    external_id: model.text(),
    seen: model.json(),
    found_at: model.dateTime(),
  })
  .indexes([{ name: "IDX_channel_found_shop_id_external_id", on: ["shop_id", "external_id"], unique: true }]);

/** A product that may stand on the shop already: nothing is created until a person has said so. */
export const ChannelMatch = model
  .define("channel_match", {
    id: model.id({ prefix: "chmat" }).primaryKey(),
    shop_id: model.text(),
    product_id: model.text(),
    settings: model.json(),
    candidates: model.json(),
    state: model.enum(["waiting", "adopted", "created", "dropped"]).default("waiting"),
    /** The listing that was adopted. */
    external_id: model.text().nullable(),
    asked_by: model.text(),
    asked_at: model.dateTime(),
    decided_by: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
  })
  .indexes([
    { name: "IDX_channel_match_waiting", on: ["shop_id", "product_id"], unique: true, where: "state = 'waiting'" },
  ]);
