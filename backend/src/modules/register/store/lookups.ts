import { z } from "@medusajs/framework/zod";
import type { Sql } from "./sql";

const idSchema = z.object({ id: z.string() });

/** What an OCOP code is compared by: codes are printed with and without separators. */
const CODE_KEY = "upper(regexp_replace(ocop_code, '[^A-Za-z0-9]', '', 'g'))";

/** Ids of shown products with this OCOP code, however it is separated. */
export async function productIdsByCode(sql: Sql, code: string, limit: number): Promise<string[]> {
  const key = code.replace(/[^A-Za-z0-9]/g, "").toUpperCase();
  if (key === "") return [];
  return ids(
    await sql(
      `SELECT DISTINCT coalesce(same_as, id) AS id FROM registered_product
       WHERE ${CODE_KEY} = ? AND deleted_at IS NULL ORDER BY 1 LIMIT ?`,
      [key, limit],
    ),
  );
}

/** Ids of shown products that a decision of this number speaks of: one that recognises or one that revokes. */
export async function productIdsByDecision(sql: Sql, number: string, limit: number): Promise<string[]> {
  return ids(
    await sql(
      `SELECT DISTINCT coalesce(p.same_as, p.id) AS id FROM registered_product p WHERE p.deleted_at IS NULL AND p.id IN (
         SELECT r.registered_product_id FROM decision d JOIN recognition r ON r.decision_id = d.id AND r.deleted_at IS NULL
         WHERE d.number = ? AND d.deleted_at IS NULL
         UNION ALL
         SELECT v.registered_product_id FROM revocation v WHERE v.decision_number = ? AND v.deleted_at IS NULL)
       ORDER BY 1 LIMIT ?`,
      [number, number, limit],
    ),
  );
}

const addressSchema = z.object({ handle: z.string(), updated_at: z.date() });
/** The public address of a product and when the register last changed something about it. */
export type ProductAddress = z.infer<typeof addressSchema>;

export async function productAddresses(sql: Sql, limit: number, offset: number): Promise<ProductAddress[]> {
  const rows = await sql(
    `SELECT handle, updated_at FROM registered_product WHERE same_as IS NULL AND deleted_at IS NULL
     ORDER BY id LIMIT ? OFFSET ?`,
    [limit, offset],
  );
  return z.array(addressSchema).parse(rows);
}

const summarySchema = z.object({ products: z.number(), changed_at: z.date().nullable() });

/** How many products are shown, and when one of them last changed. */
export async function productTotals(sql: Sql): Promise<z.infer<typeof summarySchema>> {
  const [row] = await sql(
    `SELECT count(*)::int AS products, max(updated_at) AS changed_at FROM registered_product
     WHERE same_as IS NULL AND deleted_at IS NULL`,
    [],
  );
  return summarySchema.parse(row);
}

function ids(rows: unknown[]): string[] {
  return rows.map((row) => idSchema.parse(row).id);
}
