import type { SearchTypes } from "@medusajs/framework/types";
import type { IndexPlan } from "../plan/index-plan";
import { invalid } from "../refusal";

/** The best match first; of equal matches the shorter title, which says less beside what was asked. */
const BY_RELEVANCE = "score DESC, title_words, title, pos";

/** ORDER BY terms of a list. */
export type Order = {
  sql: string;
  /** Columns the terms need besides `score`, `pos`, `title` and `title_words`. */
  columns: string[];
};

/**
 * Compiles the order of a query. Documents without a value come last either way; `pos` makes the order total, so that
 * pages never repeat or lose a document.
 * @throws MedusaError INVALID_DATA for a field that cannot be sorted by
 */
export function compileOrder(
  order: Record<string, SearchTypes.SearchOrderBy> | undefined,
  plan: IndexPlan,
  hasText: boolean,
): Order {
  const entries = Object.entries(order ?? {});
  if (entries.length === 0) return { sql: hasText ? BY_RELEVANCE : "pos", columns: [] };
  const columns: string[] = [];
  const terms = entries.map(([path, direction]) => {
    const way = direction === "DESC" ? "DESC" : "ASC";
    if (path === "_score") return `score ${way}`;
    const name = plan.columns.find((column) => column.path === path)?.sort_name;
    if (!name) return invalid(`Results cannot be sorted by "${path}"`);
    columns.push(name);
    return `${name} ${way} NULLS LAST`;
  });
  return { sql: [...terms, "pos"].join(", "), columns };
}
