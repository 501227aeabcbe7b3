import { z } from "@medusajs/framework/zod";
import type { PartState } from "../../../contracts/checkout";
import { PART_STATES } from "../domain/part-states";
import { listParts, type Part } from "./parts";
import type { Sql } from "./sql";

export type OwnFilter = {
  producer: string;
  states: readonly PartState[];
  /** Part of an order code, in capitals without separators; null for all. */
  code: string | null;
  /** Last digits of the buyer's number, four at most; null for all. */
  phone_ending: string | null;
  /** What waits longest first, else the latest step first. */
  oldest_first: boolean;
};

/** The first `limit` parts of one producer. */
export async function ownParts(sql: Sql, filter: OwnFilter, limit: number): Promise<Part[]> {
  const direction = filter.oldest_first ? "ASC" : "DESC";
  return listParts(
    sql,
    `producer_id = ? AND state IN (SELECT jsonb_array_elements_text(?::jsonb))
       AND (?::text IS NULL OR strpos(order_code, ?::text) > 0 OR right(phone_ending, length(?::text)) = ?::text)
     ORDER BY state_since ${direction}, id ${direction} LIMIT ?`,
    [
      filter.producer,
      JSON.stringify(filter.states),
      filter.code,
      filter.code,
      filter.phone_ending,
      filter.phone_ending,
      limit,
    ],
  );
}

const countSchema = z.object({ state: z.enum(PART_STATES), total: z.number() });

/** How many parts of a producer stand at each state; states without any are missing. */
export async function countOwn(sql: Sql, producer: string): Promise<Map<PartState, number>> {
  const rows = await sql(
    `SELECT state, count(*)::int AS total FROM order_part WHERE deleted_at IS NULL AND producer_id = ? GROUP BY state`,
    [producer],
  );
  return new Map(rows.map((row) => countSchema.parse(row)).map(({ state, total }) => [state, total]));
}

const stepSchema = z.object({
  state: z.enum(PART_STATES),
  at: z.date(),
  actor: z.string(),
  note: z.string().nullable(),
});

/** The steps a part has taken, the earliest first. */
export async function stepsOfPart(sql: Sql, partId: string): Promise<z.infer<typeof stepSchema>[]> {
  const rows = await sql(
    `SELECT to_state AS state, at, actor, note FROM order_part_event
     WHERE part_id = ? AND deleted_at IS NULL ORDER BY at, id`,
    [partId],
  );
  return rows.map((row) => stepSchema.parse(row));
}

/** Parts that somebody cancelled since an instant, such as the buyer or the deadline, the latest first. */
export async function cancelledParts(sql: Sql, actor: string, since: string): Promise<Part[]> {
  return listParts(
    sql,
    `state = 'cancelled' AND state_since >= ? AND EXISTS (SELECT FROM order_part_event event
       WHERE event.part_id = order_part.id AND event.to_state = 'cancelled' AND event.actor = ?)
     ORDER BY state_since DESC LIMIT 2000`,
    [since, actor],
  );
}

/** States in which what a part brings in is decided. */
const OVER: readonly PartState[] = ["delivered", "returned", "cancelled"];

export async function ownPartsSettledBetween(sql: Sql, producer: string, from: string, to: string): Promise<Part[]> {
  return listParts(
    sql,
    `producer_id = ? AND state IN (SELECT jsonb_array_elements_text(?::jsonb)) AND state_since >= ? AND state_since < ?
     ORDER BY state_since, id`,
    [producer, JSON.stringify(OVER), from, to],
  );
}

export type Remittance = { part_id: string; on: string; amount: number; by: string };

/** @returns false where there is no such part or the buyer has not paid for it */
export async function noteRemittance(sql: Sql, { part_id, on, amount, by }: Remittance): Promise<boolean> {
  const rows = await sql(
    `UPDATE order_part SET remitted_on = ?, remitted_amount = ?, remitted_by = ?, updated_at = clock_timestamp()
     WHERE id = ? AND state = 'delivered' AND deleted_at IS NULL RETURNING id`,
    [on, amount, by, part_id],
  );
  return rows.length > 0;
}
