import type { SearchTypes } from "@medusajs/framework/types";
import { type QueryOptions, queryOptionsSchema, SEARCH_VIETNAMESE } from "../options";
import type { Label } from "../plan/index-plan";
import { invalid, notSupported } from "../refusal";
import type { CatalogueEntry } from "../store/catalogue";
import type { Fragment } from "../store/fragment";
import { type Term, termsOf } from "../text/text-query";
import { compileFilters } from "./filters";
import { compileOrder, type Order } from "./order";

/** The text part of a query. */
export type TextRequest = {
  terms: readonly Term[];
  /** Every word must be there, or one is enough. */
  combination: "all" | "any";
  /** Weight classes to look in; null for all. */
  labels: readonly Label[] | null;
  typoTolerance: boolean;
  anyWord: boolean;
};

/** A query, checked and compiled against its index. */
export type Request = {
  entry: CatalogueEntry;
  text: TextRequest | null;
  filters: Fragment;
  isFiltered: boolean;
  order: Order;
  skip: number;
  take: number;
  wantsCount: boolean;
  wantsScores: boolean;
};

/** Deepest position a page may start at or reach. */
const LAST_POSITION = 2 ** 31 - 1;

/**
 * Reads a query of the Search Module.
 * @throws MedusaError NOT_ALLOWED for what this provider does not do, INVALID_DATA for what the index does not have
 */
export function readRequest(input: SearchTypes.ProviderSearchQuery, entry: CatalogueEntry): Request {
  refuseUnsupported(input);
  const options = input.search_options ?? {};
  const text = readText(input, entry);
  const byScore = Object.keys(input.pagination?.order ?? {}).includes("_score");
  if (byScore && text === null) invalid("Only a query with text can be sorted by its score");
  return {
    entry,
    text,
    filters: compileFilters(input.filters, entry.plan),
    isFiltered: Object.keys(input.filters ?? {}).length > 0,
    order: compileOrder(input.pagination?.order, entry.plan, text !== null),
    skip: position(input.pagination?.skip ?? 0),
    take: position(input.pagination?.take ?? 20),
    wantsCount: options.count !== "none",
    wantsScores: options.include_score === true && text !== null,
  };
}

function refuseUnsupported(input: SearchTypes.ProviderSearchQuery): void {
  const options = input.search_options ?? {};
  if (options.highlight && input.q?.trim()) notSupported("highlighting");
  if (options.vector) notSupported("vector search");
  if (options.locales?.length) notSupported("query-time locales");
  if (options.distinct) notSupported("deduplication");
  if (options.min_score !== undefined) notSupported("a minimum score");
  if (input.pagination?.cursor !== undefined) notSupported("cursors");
}

function readText(input: SearchTypes.ProviderSearchQuery, entry: CatalogueEntry): TextRequest | null {
  if (!input.q?.trim()) return null;
  const options = input.search_options ?? {};
  const settings = input.index.settings.typo_tolerance;
  return {
    terms: termsOf(input.q, options.match_strategy === "last"),
    combination: options.match_strategy === "any" ? "any" : "all",
    labels: labelsOf(options.attributes_to_search_on, entry),
    typoTolerance: options.typo_tolerance === true && settings?.enabled !== false,
    anyWord: readQueryOptions(options.provider_options?.[SEARCH_VIETNAMESE]).any_word,
  };
}

function readQueryOptions(given: unknown): QueryOptions {
  const result = queryOptionsSchema.safeParse(given ?? {});
  return result.success ? result.data : invalid(`Unknown provider options: ${result.error.message}`);
}

/** Fields of one weight class cannot be told apart in the text index, so they are searched together or not at all. */
function labelsOf(paths: string[] | undefined, { plan }: CatalogueEntry): Label[] | null {
  if (paths === undefined || paths.length === 0) return null;
  const chosen = plan.searchable.filter(({ path }) => paths.includes(path));
  const labels = [...new Set(chosen.map(({ label }) => label))];
  const reached = plan.searchable.filter(({ label }) => labels.includes(label));
  if (chosen.length < paths.length) invalid("attributes_to_search_on names a field that is not searchable");
  if (reached.length > chosen.length) notSupported("searching one of several fields with the same weight");
  return chosen.length === plan.searchable.length ? null : labels;
}

function position(value: number): number {
  if (!Number.isInteger(value) || value < 0) invalid("skip and take must be whole numbers from 0");
  return Math.min(value, LAST_POSITION);
}
