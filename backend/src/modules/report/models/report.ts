import { model } from "@medusajs/framework/utils";

/**
 * A report of one unit for one period: a draft with its numbers, later perhaps released. Numbers are never changed; a trigger
 * refuses every change but the release of a draft, and every deletion.
 */
export const Report = model
  .define("report", {
    id: model.id({ prefix: "rep" }).primaryKey(),
    kind: model.enum(["half_year", "year"]),
    year: model.number(),
    unit_id: model.text(),
    unit_name: model.text(),
    state: model.enum(["draft", "released"]).default("draft"),
    /** 1 for the first release of a unit and period, higher for those that restate it. */
    version: model.number().nullable(),
    /** The release this one takes the place of, and why. */
    restates: model.text().nullable(),
    reason: model.text().nullable(),
    /** Legal day in Việt Nam, `YYYY-MM-DD`. */
    cut_off: model.text(),
    as_known: model.dateTime(),
    /** `ReportContent` of the contract. */
    content: model.json(),
    /** SHA-256 of the content in its canonical form. */
    sha256: model.text(),
    /** The day in the calendar of drafts it was made for; null where an officer asked for it. */
    planned_for: model.text().nullable(),
    prepared_at: model.dateTime(),
    /** `system`, or the id of an officer. Never a name. */
    prepared_by: model.text(),
    released_at: model.dateTime().nullable(),
    released_by: model.text().nullable(),
    /** What the office writes on the head. */
    number: model.text().nullable(),
    place: model.text().nullable(),
    dated: model.text().nullable(),
  })
  .indexes([
    { on: ["kind", "year", "unit_id", "planned_for"], unique: true, where: "planned_for IS NOT NULL" },
    { on: ["kind", "year", "unit_id", "version"], unique: true, where: "version IS NOT NULL" },
    { on: ["unit_id", "prepared_at"] },
  ]);
