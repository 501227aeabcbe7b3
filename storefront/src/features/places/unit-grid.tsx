import { formatDay } from "@/platform/format/day";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { placeTexts } from "./texts";

export type CountedUnit = { id: string; slug: string; name: string; product_count: number; valid_to?: string | null };

/** Units as large links with what they hold; an abolished one says until when it existed. */
export function UnitGrid({ units, locale }: { units: CountedUnit[]; locale: Locale }) {
  const texts = placeTexts(locale);
  return (
    <ul className="grid gap-2 sm:grid-cols-2 sm:gap-3 lg:grid-cols-3">
      {units.map(({ id, slug, name, product_count, valid_to }) => (
        <li key={id}>
          <a
            href={localePath(locale, `/dia-phuong/${slug}`)}
            className="flex h-full min-h-14 flex-wrap items-center justify-between gap-x-3 rounded-control border border-line bg-white px-4 py-2 hover:border-leaf hover:text-leaf"
          >
            <span>
              <span className="font-bold">{name}</span>
              {valid_to ? (
                <span className="block text-sm text-ink-soft">
                  {fill(texts.until, { day: formatDay(valid_to, locale) })}
                </span>
              ) : null}
            </span>
            <span className="shrink-0 text-sm text-ink-soft">{fill(texts.products, { count: product_count })}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
