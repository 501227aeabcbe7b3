import { model } from "@medusajs/framework/utils";

/** A file of a released report, byte by byte as it went out. A trigger refuses every change and deletion. */
export const ReportFile = model
  .define("report_file", {
    id: model.id({ prefix: "repf" }).primaryKey(),
    report_id: model.text(),
    format: model.enum(["pdf", "xlsx", "csv"]),
    /** Base64: Medusa's models know no bytes. */
    body: model.text(),
    bytes: model.number(),
    sha256: model.text(),
  })
  .indexes([{ on: ["report_id", "format"], unique: true }]);
