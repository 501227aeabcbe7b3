import type { AttributeRule, Category, CategoryPort } from "../../core";
import { type Api, V3 } from "./client";
import { category } from "./map";
import { attributesAnswer, categoriesAnswer } from "./wire";

/** Attributes belong to the whole shop and none is required; brands are a plug-in's business. */
export function categoryPort(api: Api): CategoryPort {
  return {
    async tree(call) {
      const all: Category[] = [];
      const asking = { path: `${V3}/products/categories`, schema: categoriesAnswer };
      for await (const { items } of api.pages(asking, call)) all.push(...items.map(category));
      return all;
    },
    async rules(id, call) {
      const found = await api.ask({ path: `${V3}/products/attributes`, schema: attributesAnswer }, call);
      const attributes = found.map(
        (attribute): AttributeRule => ({
          ...attribute,
          required: false,
          input: "text",
          custom: true,
          values: [],
          units: [],
          maxValues: 20,
        }),
      );
      return { category: id, attributes, papers: [], brandRequired: false, sizeRequired: false };
    },
    brands: async () => [],
  };
}
