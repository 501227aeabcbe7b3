import { z } from "@medusajs/framework/zod";
import { type Act, type ChainedAct, FIRST_HASH, hashOfAct } from "../domain/audit-chain";
import type { Sql } from "./sql";

const actSchema = z.object({
  id: z.string(),
  seq: z.number(),
  at: z.date().transform((at) => at.toISOString()),
  request_id: z.string(),
  phase: z.enum(["asked", "done"]),
  actor_id: z.string().nullable(),
  on_behalf_of: z.string().nullable(),
  action: z.string(),
  target_kind: z.string().nullable(),
  target_id: z.string().nullable(),
  unit_ids: z.array(z.string()),
  status: z.number().nullable(),
  before: z.unknown(),
  after: z.unknown(),
  previous_hash: z.string(),
  hash: z.string(),
});

const COLUMNS = Object.keys(actSchema.shape)
  .map((name) => `a."${name}"`)
  .join(", ");

/** One writer at a time, in every process: a chain has one end. */
const LOCK = "SELECT pg_advisory_xact_lock(hashtext('access_act'))";

/** Adds a line at the end of the chain. Run inside a transaction. */
export async function appendAct(sql: Sql, act: Act): Promise<void> {
  await sql(LOCK, []);
  const last = lastSchema.parse((await sql("SELECT seq, hash FROM access_act ORDER BY seq DESC LIMIT 1", []))[0]);
  const seq = (last?.seq ?? 0) + 1;
  const previous = last?.hash ?? FIRST_HASH;
  const { id, at, request_id, phase, actor_id, on_behalf_of, action, target_kind, target_id } = act;
  await sql(
    `INSERT INTO access_act (id, seq, at, request_id, phase, actor_id, on_behalf_of, action, target_kind, target_id, unit_ids,
       status, before, after, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?::jsonb, ?, ?)`,
    [
      ...[id, seq, at, request_id, phase, actor_id, on_behalf_of, action, target_kind, target_id],
      ...[JSON.stringify(act.unit_ids), act.status, json(act.before), json(act.after)],
      ...[previous, hashOfAct(previous, seq, act)],
    ],
  );
}

const lastSchema = z.object({ seq: z.number(), hash: z.string() }).optional();

/** Lines of the chain after a number, in its order. */
export async function actsAfter(sql: Sql, seq: number, limit: number): Promise<ChainedAct[]> {
  return z
    .array(actSchema)
    .parse(await sql(`SELECT ${COLUMNS} FROM access_act a WHERE a.seq > ? ORDER BY a.seq LIMIT ?`, [seq, limit]));
}

/** Whose lines are asked for: of these units or by this person; null units: all. */
export type ActReader = { unit_ids: readonly string[] | null; principal_id: string };
export type ActFilter = { actor_id?: string; action?: string; target_id?: string };

const shownSchema = actSchema.extend({ actor_name: z.string().nullable() });
export type ShownAct = z.infer<typeof shownSchema>;

/** What was done, the newest first, and what was begun and never answered. */
export async function pageOfActs(
  sql: Sql,
  reader: ActReader,
  filter: ActFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ acts: ShownAct[]; total: number }> {
  const { where, params } = conditions(reader, filter);
  const rows = await sql(
    `SELECT ${COLUMNS}, p.name AS actor_name FROM access_act a LEFT JOIN access_principal p ON p.id = a.actor_id
     WHERE ${where} ORDER BY a.seq DESC LIMIT ? OFFSET ?`,
    [...params, limit, offset],
  );
  const counted = await sql(`SELECT count(*)::int AS total FROM access_act a WHERE ${where}`, params);
  return { acts: z.array(shownSchema).parse(rows), total: z.object({ total: z.number() }).parse(counted[0]).total };
}

const TOLD = `(a.phase = 'done' OR NOT EXISTS (
  SELECT 1 FROM access_act d WHERE d.request_id = a.request_id AND d.phase = 'done'))`;

function conditions(reader: ActReader, { actor_id, action, target_id }: ActFilter) {
  const parts: { text: string; params: unknown[] }[] = [{ text: TOLD, params: [] }];
  if (reader.unit_ids !== null)
    parts.push({
      text: `(a.actor_id = ? OR EXISTS (SELECT 1 FROM jsonb_array_elements_text(a.unit_ids) AS unit (id)
        WHERE unit.id IN (SELECT jsonb_array_elements_text(?::jsonb))))`,
      params: [reader.principal_id, JSON.stringify(reader.unit_ids)],
    });
  const wanted = { actor_id, action, target_id };
  for (const [column, value] of Object.entries(wanted))
    if (value !== undefined) parts.push({ text: `a.${column} = ?`, params: [value] });
  return { where: parts.map(({ text }) => text).join(" AND "), params: parts.flatMap(({ params }) => params) };
}

function json(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}
