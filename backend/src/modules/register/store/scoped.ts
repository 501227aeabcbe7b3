import { z } from "@medusajs/framework/zod";
import { exactUnit, type UnitScope, withinScope } from "../../../platform/access/unit-scope";
import type { Sql } from "./sql";

const idSchema = z.object({ id: z.string() });

/** Ids of the producers of a scope; null for everywhere, where asking for them would be a waste. */
export async function producerIdsWithin(sql: Sql, scope: UnitScope): Promise<string[] | null> {
  return scope.kind === "all" ? null : idsWithin(sql, "producer", scope);
}

/** Ids of the products of a scope, second spellings included; null for everywhere. */
export async function productIdsWithin(sql: Sql, scope: UnitScope): Promise<string[] | null> {
  return scope.kind === "all" ? null : idsWithin(sql, "registered_product", scope);
}

async function idsWithin(sql: Sql, table: "producer" | "registered_product", scope: UnitScope): Promise<string[]> {
  const { condition, params } = withinScope(scope, exactUnit("r"));
  const rows = await sql(
    `SELECT r.id FROM ${table} r WHERE r.deleted_at IS NULL AND ${condition} ORDER BY r.id`,
    params,
  );
  return rows.map((row) => idSchema.parse(row).id);
}
