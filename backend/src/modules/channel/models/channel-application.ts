import { model } from "@medusajs/framework/utils";

/** Tokens a marketplace gives the application itself instead of a seller's shop. */
export const ChannelApplication = model
  .define("channel_application", {
    id: model.id({ prefix: "chapp" }).primaryKey(),
    channel: model.text(),
    /** As the adapter names its application. */
    name: model.text(),
    /** Sealed, see `store/seal.ts`. */
    sealed_tokens: model.text(),
  })
  .indexes([{ on: ["channel", "name"], unique: true }]);
