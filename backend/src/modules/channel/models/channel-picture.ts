import { model } from "@medusajs/framework/utils";

/** A picture of ours as one shop's marketplace refers to it after the upload. */
export const ChannelPicture = model
  .define("channel_picture", {
    id: model.id({ prefix: "chpic" }).primaryKey(),
    shop_id: model.text(),
    url: model.text(),
    ref: model.text(),
  })
  .indexes([{ on: ["shop_id", "url"], unique: true }]);
