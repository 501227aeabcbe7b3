import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import type { ActiveFilter } from "../domain/active-filters";
import { type Filters, withoutFilters, writeFilters } from "../domain/filters";
import { catalogueTexts } from "../texts";

type Props = { active: ActiveFilter[]; filters: Filters; locale: Locale; path: string };

const CHIP =
  "[overflow-wrap:anywhere] inline-flex min-h-11 items-center gap-2 rounded-full border border-leaf bg-leaf-tint px-4 py-1 text-sm text-leaf-deep hover:bg-white";

/** What is chosen, each with a link that takes it away. */
export function ActiveFilters({ active, filters, locale, path }: Props) {
  if (active.length === 0) return null;
  const { filter } = catalogueTexts(locale);
  const href = (kept: Filters) => `${localePath(locale, path)}${writeFilters(kept)}`;
  return (
    <nav aria-label={filter.active} className="print:hidden">
      <ul className="flex flex-wrap items-center gap-2">
        {active.map(({ key, label, without }) => (
          <li key={key} className="max-w-full">
            <a href={href(without)} aria-label={fill(filter.remove, { label })} className={CHIP}>
              <span className="min-w-0">{label}</span>
              <span aria-hidden="true" className="text-lg leading-none">
                ×
              </span>
            </a>
          </li>
        ))}
        {active.length > 1 ? (
          <li>
            <a
              href={href(withoutFilters(filters))}
              className="inline-flex min-h-11 items-center px-2 text-sm text-leaf underline"
            >
              {filter.clear}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
