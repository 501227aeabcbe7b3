import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { prepareInTurn } from "../../../platform/database/at-start";
import { rowsOf } from "../../../platform/database/rows-of";

/** Tables whose every state is kept, with their keys. The demonstration's rows count only where it is on. */
const SOURCES = {
  registered_product: "id",
  producer: "id",
  decision: "id",
  recognition: "id",
  revocation: "id",
  extension: "id",
  demo_product: "registered_product_id",
} as const;

export type RegisterSource = keyof typeof SOURCES;
const SOURCE_NAMES = Object.keys(SOURCES) as [RegisterSource, ...RegisterSource[]];

/** A state a row of the register was in from an instant on, in microseconds since 1970. */
const versionSchema = z.object({
  seq: z.coerce.number(),
  source: z.enum(SOURCE_NAMES),
  row_id: z.string(),
  known_from: z.coerce.number(),
  removed: z.boolean(),
  content: z.record(z.string(), z.unknown()),
});
export type RegisterVersion = z.infer<typeof versionSchema>;

const EVENTS = [
  ["insert", "new"],
  ["update", "new"],
  ["delete", "old"],
] as const;

/**
 * Begins to keep the versions of tables that exist and are not followed yet, with the rows they hold. Creating the trigger locks the
 * table until the rows are copied, so none is missed in between. Safe in every process at every start.
 */
export async function followRegister(knex: Knex): Promise<void> {
  await prepareInTurn(knex, async (transaction) => {
    const name = z.object({ name: z.string() });
    const followed = await rowsOf(
      transaction,
      name,
      "select tgrelid::regclass::text as name from pg_trigger where tgname like 'indicator_version_%'",
    );
    const there = await rowsOf(
      transaction,
      name,
      "select relname as name from pg_class where relkind = 'r' and pg_table_is_visible(oid) and relname = any(?)",
      [SOURCE_NAMES],
    );
    const open = there.filter((table) => !followed.some((known) => known.name === table.name));
    for (const { name: table } of open) await follow(transaction, versionSchema.shape.source.parse(table));
  });
}

async function follow(knex: Knex, table: RegisterSource): Promise<void> {
  const key = SOURCES[table];
  for (const [event, written] of EVENTS) {
    await knex.raw(
      `create trigger "indicator_version_${table}_${event}" after ${event} on "${table}" referencing ${written} table as written
       for each statement execute function indicator_keep_version('${table}', '${key}')`,
    );
  }
  await knex.raw(
    `insert into indicator_register_version (source, row_id, known_from, removed, content)
     select '${table}', "${key}", created_at, deleted_at is not null,
       to_jsonb(held) - '{created_at,updated_at,deleted_at,notes,aliases}'::text[] from "${table}" as held`,
  );
}

/** Versions written by transactions from one on, in the order of their numbers. */
export async function versionsSince(knex: Knex, xact: string): Promise<RegisterVersion[]> {
  return rowsOf(
    knex,
    versionSchema,
    `select seq, source, row_id, (extract(epoch from known_from) * 1000000)::bigint as known_from, removed, content
     from indicator_register_version where xact >= ?::text::xid8 order by seq`,
    [xact],
  );
}
