import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { rowsOf } from "./rows";

const listedSchema = z.object({ product_id: z.string(), channel: z.string() });

/** On which channels some products have a listing that was not closed. */
export async function listedAmong(knex: Knex, products: readonly string[]): Promise<z.infer<typeof listedSchema>[]> {
  const rows = await rowsOf(
    knex,
    `select distinct listing.product_id, shop.channel from channel_listing listing
     join channel_shop shop on shop.id = listing.shop_id and shop.deleted_at is null
     where listing.deleted_at is null and listing.state <> 'closed'
       and listing.product_id in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(products)],
  );
  return z.array(listedSchema).parse(rows);
}
