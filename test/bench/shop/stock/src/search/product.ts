import { container } from "@medusajs/framework";
import { ContainerRegistrationKeys, defineSearchIndex, search } from "@medusajs/framework/utils";

const FIELDS = ["id", "title", "subtitle", "description", "handle", "status", "sales_channels.id", "categories.id"];
const BATCH = 1000;

/** The same words as the shop's own index: name, producer (kept as subtitle) and place (as description). */
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
    category_ids: search.keyword().array().filterable().facetable(),
  }),
  async *seed() {
    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    for (let skip = 0; ; skip += BATCH) {
      const pagination = { skip, take: BATCH, order: { id: "ASC" } };
      const { data } = await query.graph({ entity: "product", fields: FIELDS, pagination });
      if (data.length === 0) return;
      const documents = data.map(
        ({ id, title, subtitle, description, handle, status, sales_channels, categories }) => ({
          ...{ id, title, subtitle, description, handle, status },
          sales_channel_ids: (sales_channels ?? []).flatMap((channel) => channel?.id ?? []),
          category_ids: (categories ?? []).flatMap((category) => category?.id ?? []),
        }),
      );
      yield [{ action: "upsert" as const, documents }];
    }
  },
});
