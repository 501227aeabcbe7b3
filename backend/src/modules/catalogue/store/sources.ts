import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { rowsOf } from "../../../platform/database/rows-of";
import { PRODUCT_LINK } from "./change-triggers";

const saleSchema = z.object({
  id: z.string(),
  product_id: z.string(),
  variant_id: z.string().nullable(),
  sku: z.string().nullable(),
  metadata: z.record(z.string(), z.unknown()).nullable(),
  withdrawn: z.boolean(),
  price: z.coerce.number().nullable(),
  available: z.coerce.number().nullable(),
});
/** How one size of a product is sold at the moment; one whose making was cut short lacks a price. */
export type SaleVariant = Omit<z.infer<typeof saleSchema>, "id" | "product_id" | "variant_id"> & { variant_id: string };
/** A registered product's place in Medusa, and its sizes, the first one first. */
export type SaleFact = { id: string; product_id: string; variants: SaleVariant[] };

/** Prices of lists, rules and quantities are no list price; stock counts at the shop's own location only. */
const SALES = `
  select l.registered_product_id as id, p.id as product_id, v.id as variant_id, v.sku, v.metadata,
    coalesce(v.metadata ->> 'withdrawn', '') = 'true' as withdrawn, price.amount as price, stock.available
  from "${PRODUCT_LINK}" l
  join product p on p.id = l.product_id and p.deleted_at is null and p.status = 'published'
  left join product_variant v on v.product_id = p.id and v.deleted_at is null
  left join lateral (
    select pr.amount from product_variant_price_set s
    join price pr on pr.price_set_id = s.price_set_id and pr.deleted_at is null
    where s.variant_id = v.id and s.deleted_at is null and pr.currency_code = 'vnd' and pr.price_list_id is null
      and coalesce(pr.rules_count, 0) = 0 and pr.min_quantity is null and pr.max_quantity is null
    order by pr.created_at desc limit 1
  ) price on true
  left join lateral (
    select min(floor((coalesce(level.stocked_quantity, 0) - coalesce(level.reserved_quantity, 0)) / i.required_quantity))
      as available
    from product_variant_inventory_item i
    left join inventory_level level on level.inventory_item_id = i.inventory_item_id
      and level.location_id = :location and level.deleted_at is null
    where i.variant_id = v.id and i.deleted_at is null
  ) stock on true
  where l.registered_product_id = any(:ids) and l.deleted_at is null
  order by v.variant_rank, v.id`;

export async function saleFacts(
  knex: Knex,
  ids: readonly string[],
  stockLocationId: string,
): Promise<Map<string, SaleFact>> {
  const rows = await rowsOf(knex, saleSchema, SALES, { ids: [...ids], location: stockLocationId });
  const facts = new Map<string, SaleFact>();
  for (const { id, product_id, variant_id, ...sale } of rows) {
    const fact = facts.get(id) ?? { id, product_id, variants: [] };
    if (variant_id !== null) fact.variants.push({ variant_id, ...sale });
    facts.set(id, fact);
  }
  return facts;
}

const sampleSchema = z.object({ id: z.string(), metadata: z.record(z.string(), z.unknown()), held: z.boolean() });
/** A sample offer; `held` while goods of it are reserved for an order on its way. */
export type SampleVariant = z.infer<typeof sampleSchema>;

export async function sampleVariants(knex: Knex): Promise<SampleVariant[]> {
  return rowsOf(
    knex,
    sampleSchema,
    `select v.id, v.metadata, exists (
       select 1 from product_variant_inventory_item i
       join inventory_level level on level.inventory_item_id = i.inventory_item_id and level.deleted_at is null
       where i.variant_id = v.id and i.deleted_at is null and level.reserved_quantity > 0) as held
     from product_variant v where v.deleted_at is null and v.metadata ->> 'sample' = 'true' order by v.id`,
  );
}

/** Goods of our own numbering that no offer holds any more and nobody waits for: a deletion of offers was cut short. */
export async function strayStock(knex: Knex): Promise<string[]> {
  const rows = await rowsOf(
    knex,
    z.object({ id: z.string() }),
    `select item.id from inventory_item item where item.deleted_at is null and item.sku like 'OCOP-%'
       and not exists (select 1 from product_variant_inventory_item i
         where i.inventory_item_id = item.id and i.deleted_at is null)
       and not exists (select 1 from inventory_level level
         where level.inventory_item_id = item.id and level.deleted_at is null and level.reserved_quantity > 0)
     order by item.id`,
  );
  return rows.map(({ id }) => id);
}

/** The Search Module tells no other way which versions it keeps. */
export async function hasWaitingVersion(knex: Knex, index: string): Promise<boolean> {
  const rows = await rowsOf(
    knex,
    z.object({ version: z.number() }),
    `select v.version from search_index i join search_index_version v on v.search_index_id = i.id
     where i.name = :index and i.deleted_at is null and v.deleted_at is null and v.version > coalesce(i.active_version, 0)`,
    { index },
  );
  return rows.length > 0;
}

const json = z.unknown();
const contentSchema = z.object({
  id: z.string(),
  story_vi: z.string().nullable(),
  story_en: z.string().nullable(),
  label_facts: json,
  pictures: json,
  demo_content: json,
  demo_certificate: json,
});
/** Shapes of the JSON parts are checked where documents are made of them. */
export type ContentFact = z.infer<typeof contentSchema>;

const CONTENT = `
  select coalesce(c.registered_product_id, d.registered_product_id) as id, c.story_vi, c.story_en, c.label_facts,
    c.pictures, d.content as demo_content, d.certificate as demo_certificate
  from (select * from product_content where registered_product_id = any(:ids) and deleted_at is null) c
  full join (
    select * from demo_product where registered_product_id = any(:ids) and deleted_at is null and :demo
  ) d on d.registered_product_id = c.registered_product_id`;

export async function contentFacts(
  knex: Knex,
  ids: readonly string[],
  demo: boolean,
): Promise<Map<string, ContentFact>> {
  const rows = await rowsOf(knex, contentSchema, CONTENT, { ids: [...ids], demo });
  return new Map(rows.map((row) => [row.id, row]));
}

const groupSchema = z.object({
  code: z.string(),
  parent_code: z.string().nullable(),
  name: z.string(),
  name_en: z.string(),
  drawing: z.string().nullable(),
  /** Its number in the act's list of branches or of leaves. */
  position: z.number(),
});
/** A node of a product taxonomy. */
export type GroupRow = z.infer<typeof groupSchema>;

const GROUPS = `
  select g.code, g.parent_code, g.name, g.name_en, g.drawing, g.position from product_group g
  join legal_document l on l.id = g.legal_document_id and l.deleted_at is null
  where g.deleted_at is null and l.effective_from = (
    select max(l.effective_from) from product_group g join legal_document l on l.id = g.legal_document_id)
  order by g.parent_code nulls first, g.position`;

export async function groups(knex: Knex): Promise<GroupRow[]> {
  return rowsOf(knex, groupSchema, GROUPS);
}
