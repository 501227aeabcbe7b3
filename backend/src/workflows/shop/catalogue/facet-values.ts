import type { SearchTypes } from "@medusajs/framework/types";

export type Count = { value: string; count: number };

/** Counted values of one facet; none where it was not asked for. */
export function countsOf(result: SearchTypes.SearchFacetResult | undefined): Count[] {
  return result?.type === "value" ? result.values : [];
}
