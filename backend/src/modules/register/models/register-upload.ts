import { model } from "@medusajs/framework/utils";

/** A register file that was tried out and waits for its officer to decide. Forgotten after a day. */
export const RegisterUpload = model
  .define("register_upload", {
    id: model.id({ prefix: "rupl" }).primaryKey(),
    file_name: model.text(),
    /** The bytes in base64. */
    content: model.text(),
    /** What the trial run reported. */
    report: model.json(),
    uploaded_by: model.text(),
    uploaded_at: model.dateTime(),
  })
  .indexes([{ on: ["uploaded_at"] }]);
