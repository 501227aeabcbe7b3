import type { ProductList } from "@contracts/catalogue";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { siteTexts } from "@/site/texts";
import { classNames } from "@/ui/class-names";
import { Pagination } from "@/ui/pagination";
import { activeFilters } from "../domain/active-filters";
import { type Filters, writeFilters } from "../domain/filters";
import { ProductGrid } from "../product-grid";
import { catalogueTexts } from "../texts";
import { ActiveFilters } from "./active-filters";
import { FilterForm } from "./filter-form";
import { NoResults } from "./no-results";
import { SortMenu } from "./sort-menu";

type Props = { list: ProductList; filters: Filters; locale: Locale; path: string };

/** Filters, what they found, and the way through its pages. */
export function Results({ list, filters, locale, path }: Props) {
  const texts = catalogueTexts(locale);
  const { products, page, facets } = list;
  const active = activeFilters(filters, facets, { locale, texts: texts.filter });
  const hrefOf = (number: number) => `${localePath(locale, path)}${writeFilters({ ...filters, page: number })}`;
  // Where words alone found nothing, a filter could only find less.
  const filter = facets && (page.total > 0 || active.length > 0) ? facets : null;
  return (
    <div className={classNames("mt-4 grid items-start gap-4 lg:gap-8", filter && "lg:grid-cols-[17rem_minmax(0,1fr)]")}>
      {filter ? <FilterForm filters={filters} facets={filter} locale={locale} path={path} /> : null}
      <section aria-label={texts.list.results} className="min-w-0 space-y-4">
        <ActiveFilters active={active} filters={filters} locale={locale} path={path} />
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p>
            <strong>{countOf(page.total, locale)}</strong>
            {page.pages > 1 ? (
              <span className="text-ink-soft">, {fill(texts.pageOf, { page: page.page, pages: page.pages })}</span>
            ) : null}
          </p>
          {page.total > 1 ? <SortMenu filters={filters} locale={locale} path={path} /> : null}
        </div>
        {products.length === 0 ? (
          <NoResults filters={filters} locale={locale} path={path} />
        ) : (
          <ProductGrid products={products} locale={locale} heading="h2" eager={4} narrow />
        )}
        <Pagination page={page.page} pages={page.pages} hrefOf={hrefOf} texts={siteTexts(locale).pages} />
      </section>
    </div>
  );
}

/** `1.234 sản phẩm`. */
export function countOf(total: number, locale: Locale): string {
  const { count, countOne } = catalogueTexts(locale);
  return total === 1 ? countOne : fill(count, { count: formatCount(total, locale) });
}
