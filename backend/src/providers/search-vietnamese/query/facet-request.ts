import type { SearchTypes } from "@medusajs/framework/types";
import { wordsOf } from "../../../platform/vietnamese/variants";
import { columnValue, type SqlValue } from "../plan/column-value";
import type { Column, IndexPlan } from "../plan/index-plan";
import { invalid, notSupported } from "../refusal";

/** Values returned where the query names no limit. */
const DEFAULT_LIMIT = 100;

export type ValueFacet = {
  type: "value";
  column: Column;
  limit: number;
  sort: "count" | "alpha";
  words: readonly string[];
};
export type RangeFacet = { type: "range"; column: Column; ranges: Range[] };
export type StatsFacet = { type: "stats"; column: Column };
/** A facet request checked against its index. */
export type Facet = ValueFacet | RangeFacet | StatsFacet;

export type Range = { key: string; from?: number | string; to?: number | string; lower: SqlValue; upper: SqlValue };

/**
 * Reads a facet request.
 * @throws MedusaError INVALID_DATA for a field without facets or of the wrong type
 */
export function readFacet(request: string | SearchTypes.SearchFacetRequest, plan: IndexPlan): Facet {
  const asked: SearchTypes.SearchFacetRequest = typeof request === "string" ? { field: request } : request;
  const column = plan.columns.find(({ path }) => path === asked.field);
  if (column === undefined || !column.facetable) return invalid(`Field "${asked.field}" has no facets`);
  if (asked.type === "range")
    return { type: "range", column: orderable(column), ranges: asked.ranges.map((range) => readRange(column, range)) };
  if (asked.type === "stats") return { type: "stats", column: orderable(column) };
  if (column.type === "timestamptz") return notSupported(`value facets of the date field "${column.path}"`);
  return {
    type: "value",
    column,
    limit: limitOf(asked.limit),
    sort: asked.sort ?? "count",
    words: wordsOf(asked.query ?? "").map(({ folded }) => folded),
  };
}

function limitOf(limit = DEFAULT_LIMIT): number {
  return Number.isInteger(limit) && limit >= 0 ? limit : invalid("The limit of a facet must be a whole number from 0");
}

function orderable(column: Column): Column {
  const numeric = ["bigint", "double precision", "timestamptz"].includes(column.type) && !column.array;
  return numeric ? column : invalid(`Field "${column.path}" has no order to make ranges or statistics of`);
}

function readRange(
  column: Column,
  { key, from, to }: { key?: string; from?: number | string; to?: number | string },
): Range {
  return {
    key: key ?? `${from ?? "*"}-${to ?? "*"}`,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    lower: columnValue(column, from),
    upper: columnValue(column, to),
  };
}
