import type { FacetName, Facets } from "@contracts/catalogue";
import { formatVnd } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { countChosen, FACET_NAMES, type Filters } from "../domain/filters";
import { catalogueTexts } from "../texts";
import { FacetGroup } from "./facet-group";

type Props = {
  filters: Filters;
  facets: Facets;
  locale: Locale;
  /** Address of the list without language prefix. */
  path: string;
};

/** Facets that stand open from the start; the others unfold on a tap. */
const OPEN: FacetName[] = ["certificate", "stars", "group", "in_stock"];
/** Producers are found by search and on a page of their own; here only the largest are at hand. */
const MOST_PRODUCERS = 12;
/** Facets that only mean something once a province is chosen. */
const LOCAL: FacetName[] = ["district", "commune"];

/** All filters as one form that a browser sends by itself. Folded on a phone, beside the list on a large screen. */
export function FilterForm({ filters, facets, locale, path }: Props) {
  const { filter } = catalogueTexts(locale);
  const chosen = countChosen(filters);
  return (
    <details className="open-on-desktop rounded-card border border-line bg-white print:hidden">
      <summary className="min-h-12 px-4 py-3 font-bold">
        {filter.open}
        {chosen > 0 ? (
          <span className="font-normal text-ink-soft"> · {fill(filter.chosen, { count: chosen })}</span>
        ) : null}
      </summary>
      <form action={localePath(locale, path)} aria-label={filter.heading} className="px-4 pb-4">
        {filters.q ? <input type="hidden" name="q" value={filters.q} /> : null}
        {filters.sort ? <input type="hidden" name="sort" value={filters.sort} /> : null}
        {FACET_NAMES.map((name) =>
          LOCAL.includes(name) && filters.values.province.length + filters.values[name].length === 0 ? null : (
            <FacetGroup
              key={name}
              name={name}
              values={facets[name]}
              chosen={filters.values[name]}
              locale={locale}
              open={OPEN.includes(name)}
              most={name === "producer" ? MOST_PRODUCERS : undefined}
              rest={restOf(name, locale)}
            />
          ),
        )}
        <PriceRange filters={filters} facets={facets} locale={locale} />
        <div className="sticky bottom-0 -mx-4 -mb-4 rounded-b-card border-t border-line bg-white px-4 py-3">
          <Button className="w-full">{filter.apply}</Button>
        </div>
      </form>
    </details>
  );
}

function restOf(name: FacetName, locale: Locale) {
  const { filter } = catalogueTexts(locale);
  if (name === "producer") return { href: localePath(locale, "/chu-the"), label: filter.allProducers };
  const isPlace = name === "province" || name === "district" || name === "commune";
  return isPlace ? { href: localePath(locale, "/dia-phuong"), label: filter.allPlaces } : undefined;
}

function PriceRange({ filters, facets, locale }: Pick<Props, "filters" | "facets" | "locale">) {
  const { filter } = catalogueTexts(locale);
  const { priceMin, priceMax } = filters;
  if (!facets.price && priceMin === null && priceMax === null) return null;
  const field = {
    inputMode: "numeric",
    autoComplete: "off",
    placeholder: filter.pricePlaceholder,
    maxLength: 20,
  } as const;
  return (
    <fieldset className="space-y-2 pb-4">
      <legend className="pt-3 font-bold">{filter.price}</legend>
      {facets.price ? (
        <p className="text-sm text-ink-soft">
          {fill(filter.priceRange, {
            min: formatVnd(facets.price.min, locale),
            max: formatVnd(facets.price.max, locale),
          })}
        </p>
      ) : null}
      <div className="grid grid-cols-2 gap-3">
        <Field label={filter.from} name="price_min" defaultValue={priceMin ?? ""} {...field} />
        <Field label={filter.to} name="price_max" defaultValue={priceMax ?? ""} {...field} />
      </div>
    </fieldset>
  );
}
