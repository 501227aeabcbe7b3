import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { prepareInTurn } from "../../../platform/database/at-start";
import { CHANGE_SOURCES, changeTriggers } from "./change-triggers";

const changeSchema = z.object({ id: z.string(), source: z.enum(CHANGE_SOURCES), source_id: z.string() });
/** One noted change. `id` only tells notes apart; it says nothing about the order of commits. */
export type Change = z.infer<typeof changeSchema>;

const rowsSchema = z.object({ rows: z.array(z.unknown()) });

/** Key of the advisory lock of those who refresh documents, this product's own number first. */
const REFRESHING = [159_001, 2];

/** Adds the triggers that are missing on tables that exist. Safe in every process at every start. */
export async function installTriggers(knex: Knex): Promise<void> {
  await prepareInTurn(knex, async (transaction) => {
    const existing = new Set(
      await column(transaction, "select tgname as value from pg_trigger where tgname like 'catalogue_%'"),
    );
    const tables = new Set(
      await column(
        transaction,
        "select relname as value from pg_class where relkind = 'r' and pg_table_is_visible(oid)",
      ),
    );
    for (const { name, table, sql } of changeTriggers()) {
      if (tables.has(table) && !existing.has(name)) await transaction.raw(sql);
    }
  });
}

/** Oldest first. */
export async function openChanges(knex: Knex, limit: number): Promise<Change[]> {
  return read(
    knex,
    changeSchema,
    "select id::text, source, source_id from catalogue_change where done_at is null order by id limit ?",
    [limit],
  );
}

export async function markDone(knex: Knex, ids: readonly string[]): Promise<void> {
  await knex.raw("update catalogue_change set done_at = clock_timestamp() where id = any(?::bigint[])", [[...ids]]);
}

/** Everything done since an instant. What is still open will be written into the version of the index that answers then. */
export async function changesDoneSince(knex: Knex, since: Date): Promise<Change[]> {
  return read(
    knex,
    changeSchema,
    "select id::text, source, source_id from catalogue_change where done_at >= ? order by id",
    [since],
  );
}

export async function databaseTime(knex: Knex): Promise<Date> {
  const [row] = await read(knex, z.object({ now: z.date() }), "select clock_timestamp() as now", []);
  if (row === undefined) throw new Error("The database did not tell the time");
  return row.now;
}

/** Opens again what was done since an instant. */
export async function reopen(knex: Knex, since: Date): Promise<void> {
  await knex.raw("update catalogue_change set done_at = null where done_at >= ?", [since]);
}

/** Forgets what was done before an instant. */
export async function forgetDone(knex: Knex, before: Date): Promise<void> {
  await knex.raw("delete from catalogue_change where done_at < ?", [before]);
}

/** Notes a change that no watched table shows. */
export async function noteChanges(knex: Knex, source: Change["source"], ids: readonly string[]): Promise<void> {
  await knex.raw("insert into catalogue_change (source, source_id) select ?, unnest(?::text[])", [source, [...ids]]);
}

/**
 * Runs work that only one process may do at a time: of two that read and then write a document, the slower one would
 * write older facts over newer ones. @returns null without running it when another process is at it
 */
export async function asOnlyRefresher<Result>(knex: Knex, work: () => Promise<Result>): Promise<Result | null> {
  return knex.transaction(async (transaction) => {
    const [mine] = await read(
      transaction,
      z.object({ mine: z.boolean() }),
      "select pg_try_advisory_xact_lock(?, ?) as mine",
      REFRESHING,
    );
    return mine?.mine === true ? work() : null;
  });
}

/** The same, after waiting for whoever is at it. */
export async function afterRefreshers<Result>(knex: Knex, work: () => Promise<Result>): Promise<Result> {
  return knex.transaction(async (transaction) => {
    await transaction.raw("select pg_advisory_xact_lock(?, ?)", REFRESHING);
    return work();
  });
}

async function column(knex: Knex, sql: string): Promise<string[]> {
  return (await read(knex, z.object({ value: z.string() }), sql, [])).map(({ value }) => value);
}

async function read<Row>(
  knex: Knex,
  row: z.ZodType<Row>,
  sql: string,
  params: readonly Knex.RawBinding[],
): Promise<Row[]> {
  return z.array(row).parse(rowsSchema.parse(await knex.raw(sql, [...params])).rows);
}
