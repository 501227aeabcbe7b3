import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import type { ChangeSource } from "./change-triggers";
import type { Change } from "./changes";

const answerSchema = z.object({ rows: z.array(z.object({ id: z.string() })) });

const LINK = "register_registered_product_product_product";
const ON_SALE = `product_variant v join "${LINK}" l on l.product_id = v.product_id`;

/** Registered products a changed thing belongs to. Deleted rows count too: their documents change as well. */
const OWNERS: Record<ChangeSource, string> = {
  registered_product: "select unnest(:ids::text[]) as id",
  producer: "select id from registered_product where producer_id = any(:ids)",
  decision: "select registered_product_id as id from recognition where decision_id = any(:ids)",
  product: `select registered_product_id as id from "${LINK}" where product_id = any(:ids)`,
  variant: `select l.registered_product_id as id from ${ON_SALE} where v.id = any(:ids)`,
  price_set: `select l.registered_product_id as id from ${ON_SALE}
    join product_variant_price_set s on s.variant_id = v.id where s.price_set_id = any(:ids)`,
  inventory_item: `select l.registered_product_id as id from ${ON_SALE}
    join product_variant_inventory_item i on i.variant_id = v.id where i.inventory_item_id = any(:ids)`,
};

/** Ids of the registered products whose documents the changes may alter. */
export async function affectedProducts(knex: Knex, changes: readonly Change[]): Promise<string[]> {
  const idsBySource = new Map<ChangeSource, Set<string>>();
  for (const { source, source_id } of changes) {
    idsBySource.set(source, (idsBySource.get(source) ?? new Set()).add(source_id));
  }
  const affected = new Set<string>();
  for (const [source, ids] of idsBySource) {
    const { rows } = answerSchema.parse(await knex.raw(OWNERS[source], { ids: [...ids] }));
    for (const { id } of rows) affected.add(id);
  }
  return [...affected];
}
