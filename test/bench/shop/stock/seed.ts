import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createApiKeysWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateRegionsWorkflow,
} from "@medusajs/medusa/core-flows";

/** What stock Medusa needs of its own on a copy of the shop: categories, its own payment, a key, its search index. */
export default async function seedStock({ container }: Pick<ExecArgs, "container">): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  for (const statement of [TEXTS, ...OPTIONS, ...CATEGORIES]) await knex.raw(statement);
  const [region] = await container.resolve(Modules.REGION).listRegions({ currency_code: "vnd" });
  const [store] = await container.resolve(Modules.STORE).listStores();
  if (!region || !store?.default_sales_channel_id) throw new Error("The copy holds no shop");
  await updateRegionsWorkflow(container).run({
    input: { selector: { id: region.id }, update: { payment_providers: ["pp_system_default"] } },
  });
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "bench", type: "publishable", created_by: "bench" }] },
  });
  const [key] = result;
  if (!key) throw new Error("Medusa made no key");
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key.id, add: [store.default_sales_channel_id] },
  });
  await container.resolve(Modules.SEARCH).reindex({ index: "product" });
  await knex.raw("vacuum analyze");
  await knex.raw(`comment on table product is '${JSON.stringify({ key: key.token, region: region.id })}'`);
}

/** What is searched besides the name. */
const TEXTS = `update product p set subtitle = d.document ->> 'producer_name', description = d.document ->> 'place'
  from bench_documents d where d.document ->> 'product_id' = p.id`;

/** Medusa's own ways of making a product ask for an option with a value, which its routes then read. */
const OPTIONS = [
  "insert into product_option (id, title, is_exclusive) select 'opt_' || id, 'Loại', true from product",
  "insert into product_option_value (id, value, option_id, rank) select 'optval_' || id, 'Mặc định', 'opt_' || id, 0 from product",
  "insert into product_product_option (id, product_id, product_option_id) select 'prodopt_' || id, id, 'opt_' || id from product",
  `insert into product_product_option_value (id, product_product_option_id, product_option_value_id)
     select 'prodoptval_' || id, 'prodopt_' || id, 'optval_' || id from product`,
  `insert into product_variant_option (variant_id, option_value_id)
     select id, 'optval_' || product_id from product_variant`,
];

/** One category per node of the taxonomy, holding the products the shop shelves there. */
const CATEGORIES = [
  `create table bench_shelf as
     select distinct unnest(array(select json_array_elements_text(document -> 'groups'))) as code,
       document ->> 'product_id' as product_id from bench_documents`,
  `insert into product_category (id, name, handle, mpath, is_active, is_internal, rank)
     select 'pcat_' || code, code, code, 'pcat_' || code, true, false, row_number() over (order by code)
     from (select distinct code from bench_shelf) as codes`,
  `insert into product_category_product (product_id, product_category_id)
     select product_id, 'pcat_' || code from bench_shelf`,
];
