import { z } from "@medusajs/framework/zod";
import { isDay } from "../../../platform/calendar/day";

const day = z.string().refine(isDay, "no calendar day");
/** A day of every year. 29 February is none. */
const dayOfYear = z
  .string()
  .refine((text) => /^\d\d-\d\d$/.test(text) && isDay(`2023-${text}`), "no day of every year");

const definition = z
  .strictObject({
    kind: z.enum(["half_year", "year"]),
    /** Whose own report it is, beside one for each of its `units`. */
    province: z.string(),
    units: z.enum(["district", "commune"]),
    valid_from: day,
    /** First day on which it no longer holds. */
    valid_to: day.nullable(),
    /** The report must arrive before this day. */
    due_before: dayOfYear,
    /** The last day whose facts it tells. */
    cut_off: dayOfYear,
    /** A draft is made by itself so many days before it is due. */
    draft_days_before: z.array(z.int().min(1).max(120)).min(1),
    source: z.string().min(1),
    legal_basis: z.array(z.string().min(1)),
    recipients: z.array(z.string().min(1)).min(1),
  })
  .refine(({ cut_off, due_before }) => cut_off < due_before, "the cut-off comes before the day it is due");

/** Which report a law or plan asks for, of whom and by when. */
export type ReportDefinition = z.infer<typeof definition>;

/** Reads `data/reports/reports.json`. @throws where it is not what it should be */
export function parseDefinitions(text: string): ReportDefinition[] {
  return z.array(definition).parse(JSON.parse(text));
}
