import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { type ChangeSource, PRODUCT_LINK } from "./change-triggers";
import type { Change } from "./changes";

const answerSchema = z.object({ rows: z.array(z.object({ id: z.string() })) });

const ON_SALE = `product_variant v join "${PRODUCT_LINK}" l on l.product_id = v.product_id`;

/** Registered products a changed thing belongs to. Deleted rows count too: their documents change as well. */
const OWNERS: Record<ChangeSource, string> = {
  registered_product: "select unnest(cast(:ids as text[])) as id",
  producer: "select id from registered_product where producer_id = any(:ids)",
  decision: "select registered_product_id as id from recognition where decision_id = any(:ids)",
  product: `select registered_product_id as id from "${PRODUCT_LINK}" where product_id = any(:ids)`,
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
  return withMainRows(knex, [...affected]);
}

/** Facts of a second spelling show on the product it was found to be. */
async function withMainRows(knex: Knex, ids: readonly string[]): Promise<string[]> {
  const { rows } = answerSchema.parse(
    await knex.raw("select same_as as id from registered_product where id = any(:ids) and same_as is not null", {
      ids: [...ids],
    }),
  );
  return [...new Set([...ids, ...rows.map(({ id }) => id)])];
}
