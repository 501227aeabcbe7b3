import { z } from "@medusajs/framework/zod";
import type { Sql } from "./sql";

const disputeSchema = z.object({
  id: z.string(),
  producer_id: z.string(),
  principal_id: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  message: z.string(),
  opened_at: z.date(),
  state: z.enum(["open", "granted", "refused", "withdrawn"]),
  decided_at: z.date().nullable(),
  reason: z.string().nullable(),
});

/** Somebody's word that a producer is theirs, and what came of it. */
export type Dispute = z.infer<typeof disputeSchema>;

const DISPUTE = `SELECT d.id, d.producer_id, d.principal_id, p.name, p.phone, p.email, d.message, d.opened_at, d.state, d.decided_at, d.reason
  FROM access_dispute d JOIN access_principal p ON p.id = d.principal_id WHERE d.deleted_at IS NULL`;

/** @returns false where one of theirs about this producer is open already */
export async function insertDispute(
  sql: Sql,
  fresh: { id: string; producer_id: string; principal_id: string; message: string; at: Date },
): Promise<boolean> {
  const rows = await sql(
    `INSERT INTO access_dispute (id, producer_id, principal_id, message, opened_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (producer_id, principal_id) WHERE deleted_at IS NULL AND state = 'open' DO NOTHING RETURNING id`,
    [fresh.id, fresh.producer_id, fresh.principal_id, fresh.message, fresh.at],
  );
  return rows.length === 1;
}

/** Of some producers, or all (null), the open ones first, then those decided last. */
export async function disputesAbout(sql: Sql, producers: readonly string[] | null, limit: number): Promise<Dispute[]> {
  const ids = producers && JSON.stringify(producers);
  const rows = await sql(
    `${DISPUTE} AND (?::jsonb IS NULL OR d.producer_id IN (SELECT jsonb_array_elements_text(?::jsonb)))
     ORDER BY (d.state = 'open') DESC, coalesce(d.decided_at, d.opened_at) DESC, d.id LIMIT ?`,
    [ids, ids, limit],
  );
  return z.array(disputeSchema).parse(rows);
}

/** How many wait for a decision, of some producers, or all (null). */
export async function countOpen(sql: Sql, producers: readonly string[] | null): Promise<number> {
  const ids = producers && JSON.stringify(producers);
  const rows = await sql(
    `SELECT count(*)::int AS open FROM access_dispute WHERE state = 'open' AND deleted_at IS NULL
       AND (?::jsonb IS NULL OR producer_id IN (SELECT jsonb_array_elements_text(?::jsonb)))`,
    [ids, ids],
  );
  return z.object({ open: z.number() }).parse(rows[0]).open;
}

export async function disputesOf(sql: Sql, principal: string): Promise<Dispute[]> {
  return z
    .array(disputeSchema)
    .parse(await sql(`${DISPUTE} AND d.principal_id = ? ORDER BY d.opened_at DESC`, [principal]));
}

export async function findDispute(sql: Sql, id: string): Promise<Dispute | null> {
  const rows = await sql(`${DISPUTE} AND d.id = ?`, [id]);
  return rows[0] === undefined ? null : disputeSchema.parse(rows[0]);
}

/** @returns false where it was decided already */
export async function closeDispute(
  sql: Sql,
  decision: { id: string; state: "granted" | "refused"; by: string; reason: string; at: Date },
): Promise<boolean> {
  const rows = await sql(
    `UPDATE access_dispute SET state = ?, decided_at = ?, decided_by = ?, reason = ?, updated_at = clock_timestamp()
     WHERE id = ? AND state = 'open' RETURNING id`,
    [decision.state, decision.at, decision.by, decision.reason, decision.id],
  );
  return rows.length === 1;
}
