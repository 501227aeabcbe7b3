import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { rowsOf } from "../../../platform/database/rows-of";

const pulseSchema = z.object({
  /** Milliseconds since 1970 by the database's clock. */
  now: z.coerce.number(),
  /** The oldest transaction still running: everything before it is visible. */
  oldest: z.string(),
  /** How many versions and facts were written since the transaction asked from, which is an answer of its own. */
  versions: z.coerce.number(),
  facts: z.coerce.number(),
  since: z.string(),
  reference: z.string(),
  presence: z.coerce.number(),
  /** As the database writes it, so that no microsecond is lost. */
  presence_known_at: z.string(),
  presence_sequence: z.coerce.number(),
});
/** What tells whether anything an indicator rests on was written. */
export type Pulse = z.infer<typeof pulseSchema>;

/** One statement that touches a few pages. The oldest transaction is read by the same snapshot as the rows. */
const PULSE = `select (extract(epoch from clock_timestamp()) * 1000)::bigint as now, pg_snapshot_xmin(pg_current_snapshot())::text as oldest,
  (select count(*) from indicator_register_version where xact >= ?::text::xid8) as versions,
  (select count(*) from indicator_fact where xact >= ?::text::xid8) as facts, ?::text as since,
  coalesce((select string_agg(content_hash, ' ' order by name) from reference_load), '') as reference,
  coalesce((select revision from presence_head), 0) as presence,
  coalesce((select known_at::text from presence_head), '-infinity') as presence_known_at,
  coalesce((select sequence from presence_head), 0) as presence_sequence`;

export async function readPulse(knex: Knex, since: string): Promise<Pulse> {
  const [pulse] = await rowsOf(knex, pulseSchema, PULSE, [since, since, since]);
  if (!pulse) throw new Error("The database gave no answer");
  return pulse;
}

const settlingSchema = z.object({ now: z.coerce.number(), settled: z.coerce.number() });

/**
 * The database's time, and the latest instant of which everything is visible, in milliseconds: no transaction that still runs began before
 * it, so an answer as known then stays the same for ever.
 */
export async function readSettling(knex: Knex): Promise<z.infer<typeof settlingSchema>> {
  const [row] = await rowsOf(
    knex,
    settlingSchema,
    `select floor(extract(epoch from clock_timestamp()) * 1000) as now,
       floor(extract(epoch from least(clock_timestamp(), min(xact_start))) * 1000) - 1 as settled
     from pg_stat_activity where datname = current_database() and backend_xid is not null`,
  );
  if (!row) throw new Error("The database gave no answer");
  return row;
}
