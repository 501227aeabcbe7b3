import "server-only";
import type { ProductList, SuggestAnswer } from "@contracts/catalogue";
import { shopGet } from "@/platform/backend/client";
import { productListSchema } from "@/platform/backend/wire/product";
import { suggestSchema } from "@/platform/backend/wire/shop";
import { type Filters, toListQuery } from "./domain/filters";

/** Products on one page: divides into two, three and four columns. */
export const PAGE_SIZE = 24;

/**
 * One page of a list with its facets.
 * @throws BackendError
 */
export async function loadList(filters: Filters): Promise<ProductList> {
  return shopGet("/shop/products", productListSchema, { ...toListQuery(filters), limit: PAGE_SIZE, facets: "true" });
}

/** @throws BackendError */
export async function loadSuggestions(q: string): Promise<SuggestAnswer> {
  return shopGet("/shop/suggest", suggestSchema, { q });
}
