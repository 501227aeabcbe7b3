import { type Locale, localePath } from "@/platform/i18n/locale";
import { classNames } from "@/ui/class-names";
import { defaultSort, type Filters, SORTS, writeFilters } from "../domain/filters";
import { catalogueTexts } from "../texts";

type Props = { filters: Filters; locale: Locale; path: string };

/** The orders of a list as links in a fold: one tap, and no script. */
export function SortMenu({ filters, locale, path }: Props) {
  const { sort: texts } = catalogueTexts(locale);
  const own = defaultSort(filters);
  const current = filters.sort ?? own;
  const offered = SORTS.filter((sort) => sort !== "relevance" || filters.q !== "");
  return (
    <details className="relative ml-auto print:hidden">
      <summary className="flex min-h-11 items-center gap-2 rounded-control border border-edge bg-white px-3 text-sm">
        <span>
          <span className="text-ink-soft">{texts.label}:</span> <strong>{texts[current]}</strong>
        </span>
        <span aria-hidden="true">▾</span>
      </summary>
      <ul className="absolute right-0 z-10 mt-1 w-max max-w-[80vw] rounded-control border border-line bg-white py-1 shadow-lg">
        {offered.map((sort) => (
          <li key={sort}>
            <a
              href={`${localePath(locale, path)}${writeFilters({ ...filters, sort: sort === own ? null : sort, page: 1 })}`}
              aria-current={sort === current ? "true" : undefined}
              className={classNames(
                "flex min-h-11 items-center px-4 hover:bg-leaf-tint",
                sort === current && "font-bold text-leaf",
              )}
            >
              {texts[sort]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
