import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/**
 * Puts every product on sale in a handful of statements, in the very rows Medusa's own workflows write: one variant with
 * a price in đồng and stock at one location. Only for measuring; a shop sets its offers with `setOffers`.
 */
export async function bulkOffers(knex: Knex, locationId: string): Promise<void> {
  for (const statement of STATEMENTS) await knex.raw(statement, { location: locationId });
}

const AMOUNT = "(20 + (hashtext(p.id) & 511)) * 1000";

const STATEMENTS = [
  `create unlogged table bench_offer as
     select p.id as product_id, 'variant_b' || row_number() over (order by p.id) as variant_id,
       'pset_b' || row_number() over (order by p.id) as set_id, 'iitem_b' || row_number() over (order by p.id) as item_id,
       'B' || row_number() over (order by p.id) as sku, ${AMOUNT} as amount, 1000000 as stock
     from product p where p.deleted_at is null`,
  `insert into product_variant (id, title, sku, product_id, manage_inventory, allow_backorder, variant_rank, metadata)
     select variant_id, 'Mặc định', sku, product_id, true, false, 0, '{"unit_label": "gói 500 g", "sample": true}' from bench_offer`,
  "insert into price_set (id) select set_id from bench_offer",
  `insert into product_variant_price_set (id, variant_id, price_set_id)
     select 'pvps_' || set_id, variant_id, set_id from bench_offer`,
  `insert into price (id, price_set_id, currency_code, amount, raw_amount, rules_count)
     select 'price_' || set_id, set_id, 'vnd', amount, jsonb_build_object('value', amount::text, 'precision', 20), 0
     from bench_offer`,
  "insert into inventory_item (id, sku, title, requires_shipping) select item_id, sku, sku, true from bench_offer",
  `insert into product_variant_inventory_item (id, variant_id, inventory_item_id, required_quantity)
     select 'pvitem_' || item_id, variant_id, item_id, 1 from bench_offer`,
  `insert into inventory_level (id, inventory_item_id, location_id, stocked_quantity, raw_stocked_quantity,
       reserved_quantity, raw_reserved_quantity, incoming_quantity, raw_incoming_quantity)
     select 'ilev_' || item_id, item_id, :location, stock, jsonb_build_object('value', stock::text, 'precision', 20),
       0, '{"value": "0", "precision": 20}', 0, '{"value": "0", "precision": 20}' from bench_offer`,
  "drop table bench_offer",
];
