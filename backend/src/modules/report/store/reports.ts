import { z } from "@medusajs/framework/zod";
import type { IsoDay } from "../../../contracts/common";
import type { ReportContent, ReportHead, ReportKind } from "../../../contracts/reports";
import type { Sql } from "./sql";

/** Written by us from checked values and told apart by its hash; the shape is the contract's. */
const content = z.custom<ReportContent>((value) => typeof value === "object" && value !== null && "tables" in value);
const instant = z.coerce.date().transform((date) => date.toISOString());

const summaryRow = z.object({
  id: z.string(),
  kind: z.enum(["half_year", "year"]),
  year: z.number(),
  unit_id: z.string(),
  unit_name: z.string(),
  state: z.enum(["draft", "released"]),
  version: z.number().nullable(),
  restates: z.string().nullable(),
  reason: z.string().nullable(),
  cut_off: z.string(),
  as_known: instant,
  sha256: z.string(),
  planned_for: z.string().nullable(),
  prepared_at: instant,
  prepared_by: z.string(),
  released_at: instant.nullable(),
  released_by: z.string().nullable(),
  number: z.string().nullable(),
  place: z.string().nullable(),
  dated: z.string().nullable(),
});
/** A report without its content. */
export type ReportRow = z.infer<typeof summaryRow>;

const fullRow = summaryRow.extend({ content });
export type FullReport = z.infer<typeof fullRow>;

const COLUMNS = Object.keys(summaryRow.shape).join(", ");

/** Which report of whom. */
export type ReportKey = { kind: ReportKind; year: number; unit_id: string };

export type NewDraft = ReportKey & {
  id: string;
  unit_name: string;
  cut_off: IsoDay;
  as_known: string;
  content: ReportContent;
  sha256: string;
  planned_for: IsoDay | null;
  prepared_at: string;
  prepared_by: string;
};

/** Keeps a draft. @returns null where the one planned for its day is there already; then nothing changes */
export async function insertDraft(sql: Sql, draft: NewDraft): Promise<ReportRow | null> {
  const rows = await sql(
    `INSERT INTO report (id, kind, year, unit_id, unit_name, cut_off, as_known, content, sha256, planned_for, prepared_at, prepared_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
     ON CONFLICT (kind, year, unit_id, planned_for) WHERE planned_for IS NOT NULL AND deleted_at IS NULL DO NOTHING
     RETURNING ${COLUMNS}`,
    [
      draft.id,
      draft.kind,
      draft.year,
      draft.unit_id,
      draft.unit_name,
      draft.cut_off,
      draft.as_known,
      JSON.stringify(draft.content),
      draft.sha256,
      draft.planned_for,
      draft.prepared_at,
      draft.prepared_by,
    ],
  );
  return rows[0] === undefined ? null : summaryRow.parse(rows[0]);
}

export async function findReport(sql: Sql, id: string, lock = false): Promise<FullReport | null> {
  const rows = await sql(
    `SELECT ${COLUMNS}, content FROM report WHERE id = ? AND deleted_at IS NULL ${lock ? "FOR UPDATE" : ""}`,
    [id],
  );
  return rows[0] === undefined ? null : fullRow.parse(rows[0]);
}

/** This product's own number for advisory locks of reports. */
const LOCK_SPACE = 159_004;

/** Makes releases of one report wait for each other, until the transaction ends. */
export async function lockReport(sql: Sql, { kind, year, unit_id }: ReportKey): Promise<void> {
  await sql("SELECT pg_advisory_xact_lock(?, hashtext(?))", [LOCK_SPACE, `${kind} ${year} ${unit_id}`]);
}

/** The release of a unit and period that stands; null before the first. */
export async function standingRelease(sql: Sql, { kind, year, unit_id }: ReportKey): Promise<ReportRow | null> {
  const rows = await sql(
    `SELECT ${COLUMNS} FROM report WHERE kind = ? AND year = ? AND unit_id = ? AND version IS NOT NULL AND deleted_at IS NULL
     ORDER BY version DESC LIMIT 1`,
    [kind, year, unit_id],
  );
  return rows[0] === undefined ? null : summaryRow.parse(rows[0]);
}

/** Every release and the latest draft of each unit, the newest first. */
export async function listReports(
  sql: Sql,
  kind: ReportKind,
  year: number,
  units: readonly string[],
): Promise<ReportRow[]> {
  const rows = await sql(
    `SELECT * FROM (
       SELECT ${COLUMNS}, row_number() OVER (PARTITION BY unit_id, state ORDER BY prepared_at DESC, id DESC) AS recency
         FROM report WHERE kind = ? AND year = ? AND unit_id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND deleted_at IS NULL
     ) AS known WHERE state = 'released' OR recency = 1 ORDER BY prepared_at DESC, id DESC`,
    [kind, year, JSON.stringify(units)],
  );
  return rows.map((row) => summaryRow.parse(row));
}

const countRow = z.object({ drafted: z.coerce.number(), released: z.coerce.number() });

/** How many of the units have a draft, and how many a release. */
export async function countUnits(sql: Sql, kind: ReportKind, year: number, units: readonly string[]) {
  const [row] = await sql(
    `SELECT count(DISTINCT unit_id) AS drafted, count(DISTINCT unit_id) FILTER (WHERE state = 'released') AS released
       FROM report WHERE kind = ? AND year = ? AND unit_id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND deleted_at IS NULL`,
    [kind, year, JSON.stringify(units)],
  );
  return countRow.parse(row);
}

const unitRow = z.object({ unit_id: z.string() });

/** Units whose draft planned for a day exists. */
export async function unitsPlanned(sql: Sql, kind: ReportKind, year: number, planned: IsoDay): Promise<string[]> {
  const rows = await sql(
    "SELECT unit_id FROM report WHERE kind = ? AND year = ? AND planned_for = ? AND deleted_at IS NULL",
    [kind, year, planned],
  );
  return rows.map((row) => unitRow.parse(row).unit_id);
}

export type ReleaseFacts = {
  version: number;
  restates: string | null;
  reason: string | null;
  released_at: string;
  released_by: string;
  head: ReportHead;
};

/** Releases a draft. @returns null where it is no draft any more */
export async function releaseDraft(sql: Sql, id: string, facts: ReleaseFacts): Promise<ReportRow | null> {
  const { version, restates, reason, released_at, released_by, head } = facts;
  const rows = await sql(
    `UPDATE report SET state = 'released', version = ?, restates = ?, reason = ?, released_at = ?, released_by = ?,
       number = ?, place = ?, dated = ?, updated_at = now()
     WHERE id = ? AND state = 'draft' AND deleted_at IS NULL RETURNING ${COLUMNS}`,
    [version, restates, reason, released_at, released_by, head.number, head.place, head.dated, id],
  );
  return rows[0] === undefined ? null : summaryRow.parse(rows[0]);
}
