import { z } from "@medusajs/framework/zod";
import type { RegisterSnapshot } from "../import/plan/types";
import {
  columnsOf,
  decisionSchema,
  producerSchema,
  productSchema,
  recognitionSchema,
  successionSchema,
  unitSchema,
} from "./records";
import { reviewAnswers } from "./reviews";
import type { Sql } from "./sql";

/** The register as the import planner compares a file with it. */
export async function readSnapshot(sql: Sql): Promise<RegisterSnapshot> {
  const units = await all(sql, "admin_unit", unitSchema);
  const products = await all(sql, "registered_product", productSchema);
  const recognitions = await all(sql, "recognition", recognitionSchema);
  const shownAs = new Map(products.map(({ id, same_as }) => [id, same_as ?? id]));
  return {
    units: units.map((unit) => ({ ...unit, name: `${unit.prefix} ${unit.name}`.trim() })),
    successions: await all(sql, "admin_succession", successionSchema),
    answers: await reviewAnswers(sql),
    producers: await all(sql, "producer", producerSchema),
    products,
    decisions: await all(sql, "decision", decisionSchema),
    recognitions: recognitions.map(({ registered_product_id, ...rest }) => ({
      ...rest,
      product_id: shownAs.get(registered_product_id) ?? registered_product_id,
    })),
  };
}

async function all<Schema extends z.ZodObject>(sql: Sql, table: string, schema: Schema): Promise<z.infer<Schema>[]> {
  // In the order of recording, so that a plan does not depend on how the table lies on disk.
  const rows = await sql(
    `SELECT ${columnsOf(schema).join(", ")} FROM ${table} WHERE deleted_at IS NULL ORDER BY id`,
    [],
  );
  return z.array(schema).parse(rows);
}
