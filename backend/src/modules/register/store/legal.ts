import { z } from "@medusajs/framework/zod";
import type { IsoDay } from "../../../contracts/common";
import { criteriaSetInForce, criteriaSetOf, type GroupReader, groupReader } from "../domain/taxonomy";
import type { Sql } from "./sql";

const groupSchema = z.object({
  legal_document_id: z.string(),
  code: z.string(),
  name: z.string(),
  printed_as: z.array(z.string()),
});
const stepSchema = z.object({ from_code: z.string(), to_code: z.string() });
const setSchema = z.object({ id: z.string(), effective_from: z.string(), effective_to: z.string().nullable() });

/** What the law tells of a fact as it is recorded. */
export type LegalReader = { groupOf: GroupReader; criteriaSetOf: (decidedOn: IsoDay | null) => string | null };

/** @param day the day whose taxonomy product groups are read in */
export async function legalReader(sql: Sql, day: IsoDay): Promise<LegalReader> {
  const nodes = await rowsOf(sql, groupSchema, "SELECT legal_document_id, code, name, printed_as FROM product_group");
  const steps = await rowsOf(sql, stepSchema, "SELECT from_code, to_code FROM product_group_crosswalk");
  const sets = await rowsOf(
    sql,
    setSchema,
    "SELECT id, effective_from, effective_to FROM legal_document WHERE kind = 'criteria_set'",
  );
  return {
    groupOf: groupReader(nodes, steps, criteriaSetInForce(sets, day)),
    criteriaSetOf: (decidedOn) => criteriaSetOf(sets, decidedOn),
  };
}

async function rowsOf<Schema extends z.ZodType>(
  sql: Sql,
  schema: Schema,
  statement: string,
): Promise<z.infer<Schema>[]> {
  return z.array(schema).parse(await sql(statement, []));
}
