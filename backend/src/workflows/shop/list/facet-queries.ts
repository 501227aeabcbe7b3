import type { SearchTypes } from "@medusajs/framework/types";
import type { FacetName } from "../../../contracts/catalogue";
import { stretchHolds, type Timeline } from "../catalogue/day-filters";
import { type Count, countsOf } from "../catalogue/facet-values";
import type { CatalogueAnswer, CatalogueQuery } from "../catalogue/search";
import type { Dimension } from "./list-filters";

export type FacetCounts = Record<FacetName, Count[]> & { price: { min: number; max: number } | null };

type Facet = FacetName | "price";

/** Fields a facet counts. Those of the certificate's timeline are counted stretch by stretch and added up. */
const FIELDS: Record<Exclude<Facet, "stars" | "certificate">, SearchTypes.SearchFacetRequest> = {
  group: { field: "groups", limit: 100 },
  province: { field: "province", limit: 100 },
  district: { field: "district", limit: 100 },
  commune: { field: "commune", limit: 100 },
  producer: { field: "producer", limit: 100 },
  legal_type: { field: "legal_type", limit: 30 },
  in_stock: { field: "in_stock", limit: 2 },
  price: { field: "price", type: "stats" },
};
const TIMELINE_FIELD = { stars: "stars", certificate: "state" } as const;
const FACETS: readonly Facet[] = [...Object.keys(FIELDS).filter(isPlain), "stars", "certificate"];

/** One question to the catalogue, and which facet each of its fields counts. */
export type FacetQuery = { fields: ReadonlyMap<string, Facet>; query: CatalogueQuery };

/** A field that counts (part of) a facet under some filters. */
type Part = { facet: Facet; request: SearchTypes.SearchFacetRequest; filters: SearchTypes.SearchFilters[] };

/**
 * Questions that count every facet under all filters but its own. Facets counted under the same filters share a question:
 * usually all of those nobody chose from.
 */
export function facetQueries(
  q: string | undefined,
  dimensions: readonly Dimension[],
  timeline: Timeline,
): FacetQuery[] {
  const parts = FACETS.flatMap((facet) => partsOf(facet, othersThan(facet, dimensions), timeline));
  const shared = new Map<string, Part[]>();
  for (const part of parts) {
    const filters = JSON.stringify(part.filters);
    shared.set(filters, [...(shared.get(filters) ?? []), part]);
  }
  return [...shared.values()].map((group) => ({
    fields: new Map(group.map(({ facet, request }) => [request.field, facet])),
    query: {
      ...(q === undefined ? {} : { q }),
      filters: group[0]?.filters ?? [],
      facets: group.map(({ request }) => request),
    },
  }));
}

function othersThan(facet: Facet, dimensions: readonly Dimension[]): SearchTypes.SearchFilters[] {
  return dimensions.filter(({ name }) => name !== facet).map(({ filter }) => filter);
}

function partsOf(facet: Facet, filters: SearchTypes.SearchFilters[], timeline: Timeline): Part[] {
  if (isPlain(facet)) return [{ facet, request: FIELDS[facet], filters }];
  return timeline.stretches.map((stretch) => {
    const holds = stretchHolds(stretch, timeline);
    return {
      facet,
      request: { field: `${TIMELINE_FIELD[facet]}_${stretch}`, limit: 10 },
      filters: Object.keys(holds).length === 0 ? filters : [...filters, holds],
    };
  });
}

/** Adds up the answers to `facetQueries`, in their order. */
export function readFacetCounts(
  queries: readonly FacetQuery[],
  answers: readonly Pick<CatalogueAnswer, "facets">[],
): FacetCounts {
  const counts: FacetCounts = {
    stars: [],
    group: [],
    province: [],
    district: [],
    commune: [],
    producer: [],
    legal_type: [],
    certificate: [],
    in_stock: [],
    price: null,
  };
  queries.forEach(({ fields }, index) => {
    for (const [field, facet] of fields) {
      const result = answers[index]?.facets[field];
      if (facet === "price") counts.price = priceSpan(result);
      else counts[facet] = add(counts[facet], countsOf(result));
    }
  });
  return counts;
}

function priceSpan(result: SearchTypes.SearchFacetResult | undefined): FacetCounts["price"] {
  return result?.type === "stats" && result.count > 0 ? { min: result.min, max: result.max } : null;
}

/** The commonest first; equal counts by value, so that the order never flickers. */
function add(known: readonly Count[], more: readonly Count[]): Count[] {
  const sums = new Map(known.map(({ value, count }) => [value, count]));
  for (const { value, count } of more) sums.set(value, (sums.get(value) ?? 0) + count);
  return [...sums]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function isPlain(name: string): name is keyof typeof FIELDS {
  return name in FIELDS;
}
