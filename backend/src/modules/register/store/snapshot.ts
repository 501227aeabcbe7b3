import type { z } from "@medusajs/framework/zod";
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
import type { Sql } from "./sql";

/** The register as the import planner compares a file with it. */
export async function readSnapshot(sql: Sql): Promise<RegisterSnapshot> {
  const units = await all(sql, "admin_unit", unitSchema);
  const recognitions = await all(sql, "recognition", recognitionSchema);
  return {
    units: units.map((unit) => ({ ...unit, name: `${unit.prefix} ${unit.name}`.trim() })),
    successions: await all(sql, "admin_succession", successionSchema),
    producers: await all(sql, "producer", producerSchema),
    products: await all(sql, "registered_product", productSchema),
    decisions: await all(sql, "decision", decisionSchema),
    recognitions: recognitions.map(({ registered_product_id, ...rest }) => ({
      ...rest,
      product_id: registered_product_id,
    })),
  };
}

async function all<Schema extends z.ZodObject>(sql: Sql, table: string, schema: Schema): Promise<z.infer<Schema>[]> {
  // In the order of recording, so that a plan does not depend on how the table lies on disk.
  const rows = await sql(
    `SELECT ${columnsOf(schema).join(", ")} FROM ${table} WHERE deleted_at IS NULL ORDER BY id`,
    [],
  );
  return rows.map((row) => schema.parse(row));
}
