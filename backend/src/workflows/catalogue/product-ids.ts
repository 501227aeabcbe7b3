import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import productLink from "../../links/registered-product-product";

const rowsSchema = z.array(z.object({ registered_product_id: z.string(), product_id: z.string() }));

/** Medusa's product of each registered product that has one. */
export async function readProductIds(
  container: MedusaContainer,
  registeredProductIds: readonly string[],
): Promise<Map<string, string>> {
  if (registeredProductIds.length === 0) return new Map();
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: productLink.entryPoint,
    fields: ["registered_product_id", "product_id"],
    filters: { registered_product_id: [...registeredProductIds] },
  });
  return new Map(rowsSchema.parse(data).map((row) => [row.registered_product_id, row.product_id]));
}
