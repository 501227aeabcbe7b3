import { z } from "@medusajs/framework/zod";
import { isDay } from "../../../platform/calendar/day";
import { csvRecords } from "./csv-records";
import { unitSlugs } from "./unit-slugs";

const day = z.string().refine(isDay, "not a calendar day");
const LEVELS = ["province", "district", "commune"] as const;

const unitRow = z.object({
  id: z.string(),
  level: z.enum(LEVELS),
  code: z.string().default(""),
  prefix: z.string().default(""),
  name: z.string(),
  parent_id: z.string().nullable().default(null),
  valid_from: day.nullable().default(null),
  valid_to: day.nullable().default(null),
  legal_act: z.string().nullable().default(null),
});

const successionRow = z.object({
  old_id: z.string(),
  new_id: z.string(),
  kind: z.enum(["rename", "merge", "part"]),
  effective: day,
  legal_act: z.string(),
});

export type UnitRow = z.infer<typeof unitRow>;
export type UnitFile = {
  units: (UnitRow & { slug: string })[];
  successions: (z.infer<typeof successionRow> & { id: string })[];
};

/**
 * Both administrative schemes, from their data files.
 * @throws Error naming what does not hold together: a parent or a successor that is missing, a code given twice
 */
export function readUnitFiles(unitsCsv: string, successionsCsv: string): UnitFile {
  const units = csvRecords(unitsCsv, unitRow);
  const successions = csvRecords(successionsCsv, successionRow);
  const known = new Set(units.map(({ id }) => id));
  if (known.size !== units.length) throw new Error("An administrative unit is listed twice");
  for (const { id, parent_id } of units) {
    if (parent_id !== null && !known.has(parent_id)) throw new Error(`The unit above ${id} is missing: ${parent_id}`);
  }
  for (const { old_id, new_id } of successions) {
    if (!known.has(old_id) || !known.has(new_id)) throw new Error(`A unit is missing: ${old_id} → ${new_id}`);
  }
  const slugs = unitSlugs(units);
  return {
    units: units.map((unit) => ({ ...unit, slug: slugs.get(unit.id) ?? unit.id })),
    successions: successions.map((row) => ({ ...row, id: `${row.old_id}:${row.new_id}` })),
  };
}
