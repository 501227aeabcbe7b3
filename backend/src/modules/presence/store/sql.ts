import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { z } from "@medusajs/framework/zod";

type Param = string | number | boolean | null | Date | readonly string[];

/** Runs one statement with `?` placeholders and checks every row it answers. */
export async function rowsOf<Schema extends z.ZodType>(
  knex: Knex,
  schema: Schema,
  statement: string,
  params: readonly Param[] = [],
): Promise<z.output<Schema>[]> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(statement, bound(params));
  return rows.map((row) => schema.parse(row));
}

/** Runs one statement that answers nothing. */
export async function run(knex: Knex, statement: string, params: readonly Param[] = []): Promise<void> {
  await knex.raw(statement, bound(params));
}

/** Knex would read an array as a list of parameters; PostgreSQL takes JSON for all of them. */
function bound(params: readonly Param[]): Knex.RawBinding[] {
  return params.map((param) =>
    param instanceof Date
      ? param.toISOString()
      : typeof param === "object" && param !== null
        ? JSON.stringify(param)
        : param,
  );
}

/** `any (…)` over a list given as one parameter. */
export const ANY = "in (select jsonb_array_elements_text(?::jsonb))";
