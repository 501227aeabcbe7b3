import type { SearchTypes } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";
import { vietnameseSortKey } from "../../../platform/vietnamese/sort-key";
import { wordsOf } from "../../../platform/vietnamese/variants";
import type { Column } from "../plan/index-plan";
import type { CatalogueEntry } from "../store/catalogue";
import type { Database } from "../store/database";
import { type Fragment, fragment, join } from "../store/fragment";
import type { Facet, Range, ValueFacet } from "./facet-request";

export type FacetResults = Record<string, SearchTypes.SearchFacetResult>;

const count = z.number();
const valuesSchema = z.array(z.tuple([z.union([z.string(), z.number(), z.boolean()]), count]));
const statsSchema = z.object({
  min: z.number().nullable(),
  max: z.number().nullable(),
  avg: z.number().nullable(),
  sum: z.number().nullable(),
  count,
});
const rowSchema = z.object({ answers: z.array(z.unknown()) });

/**
 * Counts all facets of one result in one statement: what is found is read once, narrow, and every facet groups that.
 * @param found condition of the result
 */
export async function readFacets(
  database: Database,
  entry: CatalogueEntry,
  found: Fragment,
  facets: readonly Facet[],
): Promise<FacetResults> {
  if (facets.length === 0) return {};
  const columns = [...new Set(facets.map(({ column }) => column.name))].join(", ");
  const [row] = await database.read(
    rowSchema,
    join(
      [
        fragment(`WITH found AS MATERIALIZED (SELECT ${columns} FROM ${entry.document_table} WHERE`),
        found,
        fragment(") SELECT json_build_array("),
        join(facets.map(facetStatement), ", "),
        fragment(") AS answers"),
      ],
      " ",
    ),
  );
  return Object.fromEntries(facets.map((facet, index) => [facet.column.path, facetResult(facet, row?.answers[index])]));
}

function facetStatement(facet: Facet): Fragment {
  switch (facet.type) {
    case "value":
      return valueStatement(facet);
    case "range":
      return rangeStatement(facet.column, facet.ranges);
    case "stats":
      return statsStatement(facet.column);
  }
}

function valueStatement(facet: ValueFacet): Fragment {
  const { column, limit } = facet;
  const source = column.array ? `found CROSS JOIN unnest(found.${column.name}) AS each (value)` : "found";
  const value = column.array ? "each.value" : column.name;
  // Only the commonest values can be cut off in SQL; the other orders are made from all of them.
  const cut = isCutInSql(facet) ? fragment("LIMIT ?", limit) : fragment("");
  return join(
    [
      fragment(`(SELECT COALESCE(json_agg(json_build_array(value, hits)), '[]'::json) FROM (
        SELECT ${value} AS value, count(*)::int AS hits FROM ${source} WHERE ${value} IS NOT NULL
        GROUP BY 1 ORDER BY 2 DESC, 1`),
      cut,
      fragment(") AS counted)"),
    ],
    " ",
  );
}

function rangeStatement({ name, type }: Column, ranges: readonly Range[]): Fragment {
  const counts = ranges.map(({ lower, upper }) =>
    fragment(
      `count(*) FILTER (WHERE ${name} IS NOT NULL AND ${name} >= COALESCE(?::${type}, ${name}) AND (?::${type} IS NULL OR ${name} < ?::${type}))::int`,
      lower,
      upper,
      upper,
    ),
  );
  return join([fragment("(SELECT json_build_array("), join(counts, ", "), fragment(") FROM found)")], "");
}

/** Instants are counted in milliseconds since 1970, as in JavaScript. */
function statsStatement({ name, type }: Column): Fragment {
  const number = type === "timestamptz" ? `extract(epoch FROM ${name}) * 1000` : name;
  return fragment(`(SELECT json_build_object('min', min(${number})::float8, 'max', max(${number})::float8,
    'avg', avg(${number})::float8, 'sum', sum(${number})::float8, 'count', count(${name})::int) FROM found)`);
}

/** @param answer values with their counts, counts of the ranges, or statistics, as the statements make them */
export function facetResult(facet: Facet, answer: unknown): SearchTypes.SearchFacetResult {
  switch (facet.type) {
    case "value":
      return { type: "value", values: pickValues(facet, valuesSchema.parse(answer)) };
    case "range": {
      const counts = z.array(count).parse(answer);
      return {
        type: "range",
        ranges: facet.ranges.map(({ lower, upper, ...range }, index) => ({ ...range, count: counts[index] ?? 0 })),
      };
    }
    case "stats": {
      const { min, max, avg, sum, count: documents } = statsSchema.parse(answer);
      return {
        type: "stats",
        min: min ?? 0,
        max: max ?? 0,
        count: documents,
        ...(avg === null ? {} : { avg }),
        ...(sum === null ? {} : { sum }),
      };
    }
  }
}

function pickValues(facet: ValueFacet, counted: z.infer<typeof valuesSchema>): { value: string; count: number }[] {
  const values = counted.map(([value, hits]) => ({ value: String(value), count: hits }));
  if (isCutInSql(facet)) return values;
  const matching = values.filter(({ value }) => holdsWords(value, facet.words));
  if (facet.sort === "alpha")
    matching.sort((a, b) => compareKeys(vietnameseSortKey(a.value), vietnameseSortKey(b.value)));
  return matching.slice(0, facet.limit);
}

function isCutInSql({ sort, words }: ValueFacet): boolean {
  return sort === "count" && words.length === 0;
}

/** Each asked word begins some word of the value. */
function holdsWords(value: string, words: readonly string[]): boolean {
  const held = wordsOf(value).map(({ folded }) => folded);
  return words.every((asked) => held.some((word) => word.startsWith(asked)));
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
