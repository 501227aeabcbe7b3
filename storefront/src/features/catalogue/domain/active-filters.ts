import type { FacetName, Facets } from "@contracts/catalogue";
import { formatVnd } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { FACET_NAMES, type Filters, withoutValue } from "./filters";

/** One chosen filter and the filters without it. */
export type ActiveFilter = { key: string; label: string; without: Filters };

type Texts = { priceFrom: string; priceTo: string };

/** What is chosen, in words. A value that no product has any more keeps its own text as its label. */
export function activeFilters(
  filters: Filters,
  facets: Facets | null,
  { locale, texts }: { locale: Locale; texts: Texts },
): ActiveFilter[] {
  const chosen = FACET_NAMES.flatMap((name) =>
    filters.values[name].map((value) => ({
      key: `${name}=${value}`,
      label: labelOf(facets, { name, value, locale }),
      without: withoutValue(filters, name, value),
    })),
  );
  return [...chosen, ...prices(filters, { locale, texts })];
}

function labelOf(facets: Facets | null, { name, value, locale }: { name: FacetName; value: string; locale: Locale }) {
  const known = facets?.[name].find((candidate) => candidate.value === value);
  if (!known) return value;
  return locale === "en" ? known.label_en : known.label;
}

function prices(filters: Filters, { locale, texts }: { locale: Locale; texts: Texts }): ActiveFilter[] {
  const { priceMin, priceMax } = filters;
  const from = {
    key: "price_min",
    label: fill(texts.priceFrom, { price: formatVnd(priceMin ?? 0, locale) }),
    without: { ...filters, priceMin: null, page: 1 },
  };
  const to = {
    key: "price_max",
    label: fill(texts.priceTo, { price: formatVnd(priceMax ?? 0, locale) }),
    without: { ...filters, priceMax: null, page: 1 },
  };
  return [...(priceMin === null ? [] : [from]), ...(priceMax === null ? [] : [to])];
}
