import { container } from "@medusajs/framework";
import { ContainerRegistrationKeys, defineSearchIndex, search } from "@medusajs/framework/utils";

const BATCH = 1000;
const keyword = () => search.keyword().filterable().facetable();

/** The words, and the columns to count and filter by, that the shop's own index has. */
export default defineSearchIndex({
  name: "product",
  entity: "product",
  fields: search.define({
    id: search.keyword().filterable(),
    title: search.text().searchable({ weight: 4 }).sortable(),
    subtitle: search.text().searchable({ weight: 3 }),
    description: search.text().searchable({ weight: 2 }),
    handle: search.keyword().filterable(),
    status: search.keyword().filterable(),
    sales_channel_ids: search.keyword().array().filterable(),
    groups: search.keyword().array().filterable().facetable(),
    province: keyword(),
    district: keyword(),
    commune: keyword(),
    producer: keyword(),
    legal_type: keyword(),
    state_1: keyword(),
    stars_1: search
      .integer()
      .filterable()
      .facetable({ types: ["value"] }),
    in_stock: search.boolean().filterable().facetable(),
    price: search
      .integer()
      .filterable()
      .facetable({ types: ["stats"] }),
  }),
  async *seed() {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const [channel] = await knex("sales_channel").select("id").whereNull("deleted_at");
    for (let skip = 0; ; skip += BATCH) {
      const rows: { document: Record<string, unknown> }[] = await knex("bench_documents")
        .select("document")
        .orderByRaw("document ->> 'product_id'")
        .limit(BATCH)
        .offset(skip);
      if (rows.length === 0) return;
      yield [{ action: "upsert" as const, documents: rows.map(({ document }) => toStock(document, channel?.id)) }];
    }
  },
});

function toStock({ card: _card, detail: _detail, ...document }: Record<string, unknown>, channel: unknown) {
  return {
    ...document,
    id: String(document.product_id),
    title: document.name,
    subtitle: document.producer_name,
    description: document.place,
    status: "published",
    sales_channel_ids: [channel],
  };
}
