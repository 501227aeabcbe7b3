import type { Column } from "../plan/index-plan";
import type { Facet } from "./facet-request";
import { type FacetResults, facetResult } from "./facets";

type Value = string | number | boolean;
/** Values of the facets' columns in one document, in the order of `countedColumns`. */
export type CountedRow = readonly (Value | readonly Value[] | null)[];

/**
 * The columns whose values are read to count these facets here; null where PostgreSQL must count them: it alone compares
 * instants and ranges as the filters do.
 */
export function countedColumns(facets: readonly Facet[]): Column[] | null {
  const plain = facets.every(({ type, column }) => type !== "range" && column.type !== "timestamptz");
  if (!plain || facets.length === 0) return null;
  return [...new Map(facets.map(({ column }) => [column.name, column])).values()];
}

/** Counts facets over documents already read: for a short result that costs less than planning a statement for each. */
export function countFacets(
  facets: readonly Facet[],
  columns: readonly Column[],
  rows: readonly CountedRow[],
): FacetResults {
  return Object.fromEntries(
    facets.map((facet) => {
      const at = columns.findIndex(({ name }) => name === facet.column.name);
      const values = rows.flatMap((row) => row[at] ?? []);
      return [
        facet.column.path,
        facetResult(facet, facet.type === "stats" ? statsOf(values) : countsOf(facet, values)),
      ];
    }),
  );
}

/** The commonest first, equal ones by value, as the statement for long results orders them. */
function countsOf(facet: Facet, values: readonly Value[]): [Value, number][] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort(([a, hits], [b, others]) => others - hits || compare(a, b));
  const isCut = facet.type === "value" && facet.sort === "count" && facet.words.length === 0;
  return isCut ? sorted.slice(0, facet.limit) : sorted;
}

function statsOf(values: readonly Value[]) {
  const numbers = values.map(Number);
  if (numbers.length === 0) return { min: null, max: null, avg: null, sum: null, count: 0 };
  const sum = numbers.reduce((total, number) => total + number, 0);
  return {
    min: Math.min(...numbers),
    max: Math.max(...numbers),
    avg: sum / numbers.length,
    sum,
    count: numbers.length,
  };
}

function compare(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
