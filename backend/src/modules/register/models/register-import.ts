import { model } from "@medusajs/framework/utils";

/** An applied import as it is kept: what it reported, and its rows as they were understood. */
export const RegisterImport = model
  .define("register_import", {
    id: model.id({ prefix: "rimp" }).primaryKey(),
    sha256: model.text(),
    actor: model.text(),
    at: model.dateTime(),
    /** The report without its long lists. */
    summary: model.json(),
    report: model.json(),
    rows: model.json(),
  })
  .indexes([{ on: ["sha256"] }, { on: ["at"] }]);
