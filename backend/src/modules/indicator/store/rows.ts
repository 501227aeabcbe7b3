import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";

const answerSchema = z.object({ rows: z.array(z.unknown()) });

/** Runs one statement with `?` placeholders and answers its rows, checked. */
export async function rowsOf<Row>(
  knex: Knex,
  row: z.ZodType<Row>,
  statement: string,
  params: readonly unknown[] = [],
): Promise<Row[]> {
  const answer = answerSchema.parse(await knex.raw(statement, [...params] as Knex.RawBinding[]));
  return z.array(row).parse(answer.rows);
}
