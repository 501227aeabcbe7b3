import { type CategoryPort, categoryId } from "../../core";
import type { Api } from "./client";
import { BATCH, LANES } from "./limits";
import { attributeRules, flatTree } from "./map";
import { attributeAnswer, brandAnswer, categoryAnswer, suggestionAnswer } from "./wire";

/** Enough to choose from; the whole list has tens of thousands. */
const ENOUGH_BRANDS = 20;

export function categoryPort(api: Api): CategoryPort {
  const language = { language_code: "vi_VN" };
  return {
    async tree(call) {
      return flatTree(
        await api.ask({ path: "/category/tree/get", parameters: language, schema: categoryAnswer, open: true }, call),
      );
    },
    async rules(category, call) {
      const parameters = { primary_category_id: category, ...language };
      const raw = await api.ask(
        { path: "/category/attributes/get", parameters, schema: attributeAnswer, open: true },
        call,
      );
      return { category, attributes: attributeRules(raw), papers: [], brandRequired: true, sizeRequired: true };
    },
    async brands(_category, query, call) {
      const wanted = query.normalize("NFC").toLocaleLowerCase("vi");
      const found: { id: string; name: string }[] = [];
      for (let start = 0, total = 1; start < total && found.length < ENOUGH_BRANDS; start += BATCH.brands) {
        const parameters = { startRow: String(start), pageSize: String(BATCH.brands) };
        const page = await api.ask(
          { path: "/category/brands/query", parameters, schema: brandAnswer, lane: LANES.brands },
          call,
        );
        const matching = page.module.filter(({ name }) => name.toLocaleLowerCase("vi").includes(wanted));
        found.push(...matching.map((brand) => ({ id: brand.brand_id, name: brand.name })));
        total = page.total_record;
      }
      return found;
    },
    async suggest(title, call) {
      const parameters = { product_name: title };
      const answer = await api.ask(
        { path: "/product/category/suggestion/get", parameters, schema: suggestionAnswer },
        call,
      );
      return (answer.categorySuggestions ?? []).map((suggestion) => categoryId.parse(suggestion.categoryId));
    },
  };
}
