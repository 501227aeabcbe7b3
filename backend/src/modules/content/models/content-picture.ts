import { model } from "@medusajs/framework/utils";

/** A picture a producer has sent, kept once per producer under the hash of its bytes. */
export const ContentPicture = model
  .define("content_picture", {
    id: model.id({ prefix: "cpic" }).primaryKey(),
    producer_id: model.text(),
    sha256: model.text(),
    /** Where Medusa's File Module keeps the bytes. */
    file_id: model.text(),
    mime: model.enum(["image/jpeg", "image/png", "image/webp"]),
    width: model.number(),
    height: model.number(),
    bytes: model.number(),
    /** Brightness, sharpness and unrest of the ground; null for pictures kept before they were measured. */
    measures: model.json().nullable(),
    uploaded_by: model.text(),
    uploaded_at: model.dateTime(),
  })
  .indexes([{ on: ["producer_id", "sha256"], unique: true }, { on: ["sha256"] }]);
