import { type AttributeRule, type Call, type Category, type CategoryPort, categoryId } from "../../core";
import type { Api } from "./client";
import { BATCH, BRAND_ATTRIBUTE, LANES } from "./limits";
import { attributesAnswer, categoriesAnswer, valuesAnswer } from "./wire";

/** Attributes that the draft's own fields already carry. */
const CARRIED = new Set(["brand", "bulky", "product_length", "product_width", "product_height", "product_weight_kg"]);

export function categoryPort(api: Api): CategoryPort {
  const children = async (parent: string | undefined, call: Call) => {
    const query = parent === undefined ? [] : [["parent", parent] as const];
    return (await api.ask({ path: "/v2/categories", query, schema: categoriesAnswer, lane: LANES.tree }, call)).data;
  };
  const values = async (attribute: string, call: Call) => {
    const query = [["limit", String(BATCH.values)]] as const;
    return (
      await api.ask({ path: `/v2/attributes/${attribute}/values`, query, schema: valuesAnswer, lane: LANES.tree }, call)
    ).data;
  };

  async function walk(parent: string | undefined, call: Call): Promise<Category[]> {
    const found: Category[] = [];
    for (const category of await children(parent, call)) {
      found.push({
        id: categoryId.parse(category.id),
        ...(parent !== undefined && { parent: categoryId.parse(parent) }),
        name: category.name,
        leaf: category.is_primary,
        open: category.is_product_listing_enabled !== false,
      });
      if (!category.is_primary) found.push(...(await walk(category.id, call)));
    }
    return found;
  }

  return {
    tree: (call) => walk(undefined, call),
    async rules(category, call) {
      const { data } = await api.ask({ path: `/v2/categories/${category}/attributes`, schema: attributesAnswer }, call);
      const attributes: AttributeRule[] = [];
      for (const attribute of data.filter(({ code }) => !CARRIED.has(code))) {
        const listed = /select|dropdown|list/i.test(attribute.input_type ?? "");
        const options = listed ? await values(attribute.id, call) : [];
        attributes.push({
          id: attribute.code,
          name: attribute.display_name,
          required: attribute.is_required,
          input: listed ? "choice" : /int|decimal|number/i.test(attribute.data_type ?? "") ? "number" : "text",
          custom: !listed,
          values: options.map(({ value }) => ({ id: value, name: value })),
          units: [],
          maxValues: /multi/i.test(attribute.input_type ?? "") ? 20 : 1,
        });
      }
      return { category, attributes, papers: [], brandRequired: false, sizeRequired: true };
    },
    async brands(_category, query, call) {
      const wanted = query.normalize("NFC").toLocaleLowerCase("vi");
      const all = await values(BRAND_ATTRIBUTE, call);
      return all
        .filter(({ value }) => value.toLocaleLowerCase("vi").includes(wanted))
        .map(({ id, value }) => ({ id, name: value }));
    },
  };
}
