import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";

const answerSchema = z.object({ rows: z.array(z.unknown()) });

/**
 * Runs one statement and answers its rows, checked.
 * @param bindings a list for `?`, or values by name for `:name` (write casts beside a name as `cast(:name as type)`)
 * @throws {z.ZodError} where the database answers something else than the schema says
 */
export async function rowsOf<Row>(
  knex: Knex,
  row: z.ZodType<Row>,
  statement: string,
  bindings: readonly unknown[] | Record<string, Knex.RawBinding> = {},
): Promise<Row[]> {
  const given = Array.isArray(bindings) ? ([...bindings] as Knex.RawBinding[]) : (bindings as Knex.ValueDict);
  return z.array(row).parse(answerSchema.parse(await knex.raw(statement, given)).rows);
}
