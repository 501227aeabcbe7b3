import type { FacetName, ProductSort } from "@contracts/catalogue";
import type { Vnd } from "@contracts/common";
import { readMoneyInput } from "./money-input";

/** In the order the filters stand on the page. */
export const FACET_NAMES = [
  "certificate",
  "stars",
  "group",
  "in_stock",
  "province",
  "district",
  "commune",
  "legal_type",
  "producer",
] as const satisfies FacetName[];

export const SORTS = [
  "relevance",
  "stars",
  "newest",
  "price_asc",
  "price_desc",
  "name",
] as const satisfies ProductSort[];

/** What a visitor asked of a product list. `sort: null` is the list's own order. */
export type Filters = {
  q: string;
  values: Record<FacetName, string[]>;
  priceMin: Vnd | null;
  priceMax: Vnd | null;
  sort: ProductSort | null;
  page: number;
};

export type SearchParams = Record<string, string | string[] | undefined>;

const MAX_VALUES = 20;
const MAX_VALUE_LENGTH = 120;
/** The backend's own limits, so that a hand-made address is answered and not refused. */
export const MAX_QUERY_LENGTH = 200;
const MAX_PAGE = 10_000;

/** Reads an address. What makes no sense in it is left out: an address is typed, shared and cut off by people. */
export function readFilters(params: SearchParams): Filters {
  return {
    q: readQuery(params.q),
    values: readAllValues(params),
    priceMin: readMoneyInput(single(params.price_min)),
    priceMax: readMoneyInput(single(params.price_max)),
    sort: SORTS.find((sort) => sort === single(params.sort)) ?? null,
    page: readPage(params.page),
  };
}

/** A typed text in NFC, without surrounding blanks, cut to what a search takes. */
export function readQuery(value: string | string[] | undefined): string {
  return single(value).normalize("NFC").replace(/\s+/g, " ").trim().slice(0, MAX_QUERY_LENGTH);
}

/** A page number of at least 1. */
export function readPage(value: string | string[] | undefined): number {
  const page = Number(single(value));
  return Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1;
}

/** The query of an address with these filters, as the form writes it: one parameter per chosen value. */
export function writeFilters(filters: Filters): string {
  const pairs: [string, string][] = [
    ...(filters.q ? [["q", filters.q] satisfies [string, string]] : []),
    ...FACET_NAMES.flatMap((name) => filters.values[name].map((value) => [name, value] satisfies [string, string])),
    ...optional("price_min", filters.priceMin),
    ...optional("price_max", filters.priceMax),
    ...optional("sort", filters.sort),
    ...optional("page", filters.page > 1 ? filters.page : null),
  ];
  const query = new URLSearchParams(pairs).toString();
  return query ? `?${query}` : "";
}

/** The filters as the backend's list reads them: comma separated. */
export function toListQuery(filters: Filters): Record<string, string | number | undefined> {
  return {
    q: filters.q,
    ...Object.fromEntries(FACET_NAMES.map((name) => [name, filters.values[name].join(",")])),
    price_min: filters.priceMin ?? undefined,
    price_max: filters.priceMax ?? undefined,
    sort: filters.sort ?? defaultSort(filters),
    page: filters.page,
  };
}

/** Best hits first in a search, most stars first elsewhere. */
export function defaultSort({ q }: Pick<Filters, "q">): ProductSort {
  return q ? "relevance" : "stars";
}

/** The same list without one value; it starts again at its first page. */
export function withoutValue(filters: Filters, name: FacetName, value: string): Filters {
  const kept = filters.values[name].filter((other) => other !== value);
  return { ...filters, values: { ...filters.values, [name]: kept }, page: 1 };
}

/** The same search with nothing chosen. */
export function withoutFilters({ q, sort }: Filters): Filters {
  return { ...readFilters({}), q, sort };
}

export function countChosen(filters: Filters): number {
  const values = FACET_NAMES.reduce((sum, name) => sum + filters.values[name].length, 0);
  return values + (filters.priceMin === null ? 0 : 1) + (filters.priceMax === null ? 0 : 1);
}

function readAllValues(params: SearchParams): Record<FacetName, string[]> {
  return {
    certificate: readValues(params.certificate),
    stars: readValues(params.stars),
    group: readValues(params.group),
    in_stock: readValues(params.in_stock),
    province: readValues(params.province),
    district: readValues(params.district),
    commune: readValues(params.commune),
    legal_type: readValues(params.legal_type),
    producer: readValues(params.producer),
  };
}

function readValues(given: string | string[] | undefined): string[] {
  const values = [given ?? []]
    .flat()
    .flatMap((text) => text.split(","))
    .map((value) => value.normalize("NFC").trim())
    .filter((value) => value !== "" && value.length <= MAX_VALUE_LENGTH);
  return [...new Set(values)].slice(0, MAX_VALUES);
}

function single(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

function optional(name: string, value: string | number | null): [string, string][] {
  return value === null ? [] : [[name, String(value)]];
}
