import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import type { FactKind } from "../../../contracts/indicator-facts";
import { rowsOf } from "../../../platform/database/rows-of";
import { FACT_KINDS } from "../facts/kinds";

const kind = z.enum(FACT_KINDS as [FactKind, ...FactKind[]]);

const factSchema = z.object({
  id: z.string(),
  kind,
  content: z.record(z.string(), z.unknown()),
  unit_id: z.string().nullable(),
  valid_from: z.string(),
  valid_to: z.string().nullable(),
  source: z.string(),
  proofs: z.array(z.string()),
  recorded_at: z.date(),
  recorded_by: z.string(),
  corrects: z.string().nullable(),
  withdrawn: z.boolean(),
  note: z.string().nullable(),
  request_key: z.string(),
});
/** A row of the store of reported facts. */
export type FactRow = z.infer<typeof factSchema>;
export type NewFact = Omit<FactRow, "recorded_at">;

const COLUMNS = Object.keys(factSchema.shape);
const listed = (prefix = "") => COLUMNS.map((column) => `${prefix}${column}`).join(", ");

/** @returns the row; of a key that was used before, the row it recorded; null where the corrected row was corrected already */
export async function insertFact(knex: Knex, fact: NewFact): Promise<FactRow | null> {
  const columns = COLUMNS.filter((column) => column !== "recorded_at");
  const { content, ...plain } = fact;
  const values = columns.map((column) => (column === "content" ? JSON.stringify(content) : Reflect.get(plain, column)));
  const [row] = await rowsOf(
    knex,
    factSchema,
    `insert into indicator_fact (${columns.join(", ")}) values (${columns.map(() => "?").join(", ")})
     on conflict do nothing returning ${listed()}`,
    values,
  );
  return row ?? (await factOfRequest(knex, fact.request_key));
}

export async function factOfRequest(knex: Knex, key: string): Promise<FactRow | null> {
  const [row] = await rowsOf(knex, factSchema, `select ${listed()} from indicator_fact where request_key = ?`, [key]);
  return row ?? null;
}

/** With the row that corrects it, where there is one. */
const shownSchema = factSchema.extend({ corrected_by: z.string().nullable() });
export type ShownFact = z.infer<typeof shownSchema>;

const SHOWN = `select ${listed("f.")}, later.id as corrected_by from indicator_fact f left join indicator_fact later on later.corrects = f.id`;

export async function findFact(knex: Knex, id: string): Promise<ShownFact | null> {
  const [row] = await rowsOf(knex, shownSchema, `${SHOWN} where f.id = ?`, [id]);
  return row ?? null;
}

/** A fact with all it replaced and all that replaced it, the first first. */
export async function historyOf(knex: Knex, id: string): Promise<ShownFact[]> {
  return rowsOf(
    knex,
    shownSchema,
    `with recursive back as (
       select id, corrects from indicator_fact where id = ?
       union select f.id, f.corrects from indicator_fact f join back on f.id = back.corrects),
     forth as (
       select id from back union select f.id from indicator_fact f join forth on f.corrects = forth.id)
     ${SHOWN} where f.id in (select id from forth) order by f.recorded_at, f.id`,
    [id],
  );
}

export type FactFilter = { kind: FactKind | null; units: readonly string[] | null; standing: boolean };

/** The newest first. `units` null limits nothing; a fact of no unit is seen by those who may see everything. */
export async function pageOfFacts(
  knex: Knex,
  filter: FactFilter,
  limit: number,
  offset: number,
): Promise<{ facts: ShownFact[]; total: number }> {
  const where = `where (?::text is null or f.kind = ?) and (?::text[] is null or f.unit_id = any(?::text[]))
    and (not ? or (later.id is null and not f.withdrawn))`;
  const units = filter.units === null ? null : [...filter.units];
  const params = [filter.kind, filter.kind, units, units, filter.standing];
  const [facts, [counted]] = await Promise.all([
    rowsOf(knex, shownSchema, `${SHOWN} ${where} order by f.recorded_at desc, f.id desc limit ? offset ?`, [
      ...params,
      limit,
      offset,
    ]),
    rowsOf(
      knex,
      z.object({ total: z.coerce.number() }),
      `select count(*) as total from indicator_fact f left join indicator_fact later on later.corrects = f.id ${where}`,
      params,
    ),
  ]);
  return { facts, total: counted?.total ?? 0 };
}

/** A fact as the engine reads it: instants in microseconds since 1970. */
const writtenSchema = z.object({
  id: z.string(),
  kind,
  content: z.record(z.string(), z.unknown()),
  unit_id: z.string().nullable(),
  valid_from: z.string(),
  valid_to: z.string().nullable(),
  recorded_at: z.coerce.number(),
  corrects: z.string().nullable(),
  withdrawn: z.boolean(),
});
export type WrittenFact = z.infer<typeof writtenSchema>;

/** Facts written by transactions from one on. */
export async function factsSince(knex: Knex, xact: string): Promise<WrittenFact[]> {
  return rowsOf(
    knex,
    writtenSchema,
    `select id, kind, content, unit_id, valid_from, valid_to, (extract(epoch from recorded_at) * 1000000)::bigint as recorded_at,
       corrects, withdrawn from indicator_fact where xact >= ?::text::xid8 order by recorded_at, id`,
    [xact],
  );
}
