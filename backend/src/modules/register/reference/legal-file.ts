import { z } from "@medusajs/framework/zod";
import { isDay } from "../../../platform/calendar/day";
import { csvRecords } from "./csv-records";

const day = z.string().refine(isDay, "not a calendar day");
const optional = z.string().nullable().default(null);

const documentRow = z.object({
  id: z.string(),
  number: z.string(),
  kind: z.enum(["criteria_set", "amendment", "programme"]),
  title: z.string(),
  issued_on: day,
  effective_from: day,
  effective_to: day.nullable().default(null),
  superseded_by: optional,
  suspended_by: optional,
  amends: optional,
  citation: z.string(),
});

const groupRow = z.object({
  legal_document_id: z.string(),
  code: z.string(),
  parent_code: optional,
  position: z.coerce.number().int(),
  name: z.string(),
  name_en: z.string(),
  printed_as: z
    .string()
    .default("")
    .transform((names) => names.split("|").filter((name) => name !== "")),
  managing_ministry: optional,
  drawing: optional,
});

const crosswalkRow = z.object({
  from_code: z.string(),
  to_code: z.string(),
  kind: z.enum(["whole", "part"]),
  source: z.string(),
});

export type LegalDocumentRow = z.infer<typeof documentRow>;
export type LegalFile = {
  documents: LegalDocumentRow[];
  groups: (z.infer<typeof groupRow> & { id: string })[];
  crosswalk: (z.infer<typeof crosswalkRow> & { id: string })[];
};

/**
 * Legal acts and product taxonomies, from their data files.
 * @throws Error naming what does not hold together
 */
export function readLegalFiles(documentsCsv: string, groupsCsv: string, crosswalkCsv: string): LegalFile {
  const documents = csvRecords(documentsCsv, documentRow);
  const groups = csvRecords(groupsCsv, groupRow);
  const crosswalk = csvRecords(crosswalkCsv, crosswalkRow);
  const acts = new Set(documents.map(({ id }) => id));
  const codes = new Set(groups.map(({ code }) => code));
  for (const { superseded_by, suspended_by, amends } of documents) {
    for (const act of [superseded_by, suspended_by, amends])
      if (act !== null && !acts.has(act)) throw new Error(`A legal act is missing: ${act}`);
  }
  for (const { legal_document_id, parent_code } of groups) {
    if (!acts.has(legal_document_id)) throw new Error(`A legal act is missing: ${legal_document_id}`);
    if (parent_code !== null && !codes.has(parent_code)) throw new Error(`A product group is missing: ${parent_code}`);
  }
  for (const { from_code, to_code } of crosswalk)
    for (const code of [from_code, to_code])
      if (!codes.has(code)) throw new Error(`A product group is missing: ${code}`);
  return {
    documents,
    groups: groups.map((row) => ({ ...row, id: `pgrp-${row.code}` })),
    crosswalk: crosswalk.map((row) => ({ ...row, id: `${row.from_code}:${row.to_code}` })),
  };
}
