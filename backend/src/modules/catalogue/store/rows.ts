import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";

const answerSchema = z.object({ rows: z.array(z.unknown()) });

/** Runs one statement with named bindings (`:name`; write casts as `cast(:name as type)`) and checks its rows. */
export async function rowsOf<Row>(
  knex: Knex,
  row: z.ZodType<Row>,
  sql: string,
  bindings: Record<string, Knex.RawBinding> = {},
): Promise<Row[]> {
  return z.array(row).parse(answerSchema.parse(await knex.raw(sql, bindings)).rows);
}
