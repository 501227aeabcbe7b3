import type { SearchTypes } from "@medusajs/framework/types";
import type { FacetName } from "../../../contracts/catalogue";
import { STRETCHES, stretchHolds } from "../catalogue/day-filters";
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
const PLAIN = Object.keys(FIELDS).filter(isPlain);
const TIMELINE = ["stars", "certificate"] as const;
const TIMELINE_FIELD = { stars: "stars", certificate: "state" } as const;

/** One question to the catalogue and the facets its answer tells. */
export type FacetQuery = { facets: readonly Facet[]; query: CatalogueQuery };

/**
 * Questions that count every facet under all filters but its own: facets nobody chose from share one set of filters,
 * each other one has a set of its own.
 */
export function facetQueries(q: string | undefined, dimensions: readonly Dimension[], day: number): FacetQuery[] {
  const chosen = new Set(dimensions.map(({ name }) => name));
  const without = (name: Facet | null) => dimensions.filter((other) => other.name !== name).map(({ filter }) => filter);
  const ask = (facets: readonly (typeof PLAIN)[number][], filters: SearchTypes.SearchFilters[]): FacetQuery => ({
    facets,
    query: { ...(q === undefined ? {} : { q }), filters, facets: facets.map((facet) => FIELDS[facet]) },
  });
  const free = PLAIN.filter((facet) => !chosen.has(facet));
  const own = PLAIN.filter((facet) => chosen.has(facet));
  return [
    ...(free.length > 0 ? [ask(free, without(null))] : []),
    ...own.map((facet) => ask([facet], without(facet))),
    ...timelineQueries(q, chosen, without, day),
  ];
}

function timelineQueries(
  q: string | undefined,
  chosen: ReadonlySet<Facet>,
  without: (name: Facet | null) => SearchTypes.SearchFilters[],
  day: number,
): FacetQuery[] {
  const free = TIMELINE.filter((facet) => !chosen.has(facet));
  const own = TIMELINE.filter((facet) => chosen.has(facet));
  const sets = [
    ...(free.length > 0 ? [{ facets: free, filters: without(null) }] : []),
    ...own.map((facet) => ({ facets: [facet], filters: without(facet) })),
  ];
  return sets.flatMap(({ facets, filters }) =>
    STRETCHES.map((stretch) => ({
      facets,
      query: {
        ...(q === undefined ? {} : { q }),
        filters: [...filters, stretchHolds(stretch, day)],
        facets: facets.map((facet) => ({ field: `${TIMELINE_FIELD[facet]}_${stretch}`, limit: 10 })),
      },
    })),
  );
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
  queries.forEach(({ facets }, index) => {
    const results = Object.entries(answers[index]?.facets ?? {});
    for (const facet of facets) {
      const result = results.find(([field]) => isFieldOf(facet, field))?.[1];
      if (facet === "price") counts.price = priceSpan(result);
      else counts[facet] = add(counts[facet], countsOf(result));
    }
  });
  return counts;
}

function isFieldOf(facet: Facet, field: string): boolean {
  if (facet === "stars" || facet === "certificate") return field.startsWith(`${TIMELINE_FIELD[facet]}_`);
  return FIELDS[facet].field === field;
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
