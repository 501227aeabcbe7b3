import { z } from "@medusajs/framework/zod";
import type { IsoDay } from "../../../contracts/common";
import type { Sql } from "./sql";

const rowSchema = z.object({
  id: z.string(),
  producer_id: z.string(),
  from_day: z.string(),
  to_day: z.string(),
  note: z.string().nullable(),
  closes_at: z.date(),
  opens_at: z.date(),
  ended_at: z.date().nullable(),
  close_told_at: z.date().nullable(),
  open_told_at: z.date().nullable(),
});
export type ClosedDaysRow = z.infer<typeof rowSchema>;

const COLUMNS = Object.keys(rowSchema.shape).join(", ");

export type NewClosedDays = {
  id: string;
  producer_id: string;
  from_day: IsoDay;
  to_day: IsoDay;
  note: string | null;
  closes_at: string;
  opens_at: string;
  made_by: string;
};

/** This product's own number for advisory locks of days off. */
const LOCK_SPACE = 159_006;

/** Run in one transaction: two wishes at once would both find nothing that overlaps. */
export async function insertClosedDays(sql: Sql, wish: NewClosedDays): Promise<ClosedDaysRow | null> {
  await sql("SELECT pg_advisory_xact_lock(?, hashtext(?))", [LOCK_SPACE, wish.producer_id]);
  const rows = await sql(
    `INSERT INTO closed_days (id, producer_id, from_day, to_day, note, closes_at, opens_at, made_by)
     SELECT ?, ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (
       SELECT FROM closed_days WHERE producer_id = ? AND ended_at IS NULL AND deleted_at IS NULL
         AND from_day <= ? AND to_day >= ?)
     RETURNING ${COLUMNS}`,
    [
      wish.id,
      wish.producer_id,
      wish.from_day,
      wish.to_day,
      wish.note,
      wish.closes_at,
      wish.opens_at,
      wish.made_by,
      wish.producer_id,
      wish.to_day,
      wish.from_day,
    ],
  );
  return rows[0] === undefined ? null : rowSchema.parse(rows[0]);
}

/** Days off that end on or after a day, the earliest first. */
export async function closedDaysOf(sql: Sql, producer: string, fromDay: IsoDay): Promise<ClosedDaysRow[]> {
  const rows = await sql(
    `SELECT ${COLUMNS} FROM closed_days WHERE producer_id = ? AND to_day >= ? AND deleted_at IS NULL
     AND ended_at IS NULL ORDER BY from_day, id`,
    [producer, fromDay],
  );
  return rows.map((row) => rowSchema.parse(row));
}

export async function endClosedDays(
  sql: Sql,
  { id, producer_id, at, by }: { id: string; producer_id: string; at: string; by: string },
): Promise<ClosedDaysRow | null> {
  const rows = await sql(
    `UPDATE closed_days SET ended_at = ?, ended_by = ?, updated_at = clock_timestamp()
     WHERE id = ? AND producer_id = ? AND ended_at IS NULL AND opens_at > ? AND deleted_at IS NULL RETURNING ${COLUMNS}`,
    [at, by, id, producer_id, at],
  );
  return rows[0] === undefined ? null : rowSchema.parse(rows[0]);
}

export async function closedAt(
  sql: Sql,
  producers: readonly string[] | null,
  at: string,
): Promise<Map<string, ClosedDaysRow>> {
  const rows = await sql(
    `SELECT ${COLUMNS} FROM closed_days WHERE closes_at <= ? AND opens_at > ? AND ended_at IS NULL AND deleted_at IS NULL
     AND (?::jsonb IS NULL OR producer_id IN (SELECT jsonb_array_elements_text(?::jsonb)))`,
    [at, at, producers && JSON.stringify(producers), producers && JSON.stringify(producers)],
  );
  return new Map(rows.map((row) => rowSchema.parse(row)).map((row) => [row.producer_id, row]));
}

/** Days off of which somebody is still to be told: that they began, or that they are over. */
export async function untoldClosedDays(sql: Sql, at: string): Promise<ClosedDaysRow[]> {
  const rows = await sql(
    `SELECT ${COLUMNS} FROM closed_days WHERE open_told_at IS NULL AND closes_at <= ? AND deleted_at IS NULL
     AND (close_told_at IS NULL OR opens_at <= ? OR ended_at IS NOT NULL) ORDER BY closes_at LIMIT 100`,
    [at, at],
  );
  return rows.map((row) => rowSchema.parse(row));
}

export type Told = { id: string; at: string; over: boolean };

export async function markTold(sql: Sql, { id, at, over }: Told): Promise<void> {
  await sql(
    `UPDATE closed_days SET close_told_at = coalesce(close_told_at, ?), open_told_at = CASE WHEN ?::boolean THEN ?::timestamptz END
     WHERE id = ?`,
    [at, over, at, id],
  );
}
