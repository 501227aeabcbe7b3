import type { HomeAnswer } from "@contracts/catalogue";
import { formatCount } from "@/platform/format/money";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { BRAND } from "@/site/brand";
import { ButtonLink } from "@/ui/button";
import { homeTexts } from "./texts";

type Props = { counts: HomeAnswer["counts"]; locale: Locale };

/** What the shop is and how much it holds. */
export function Hero({ counts, locale }: Props) {
  const texts = homeTexts(locale);
  return (
    <section className="overflow-hidden rounded-card bg-honey-tint">
      <div className="grid items-center gap-x-8 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="p-4 sm:p-8 lg:p-10">
          <h1 className="text-2xl sm:text-3xl lg:text-4xl">{BRAND[locale].line}</h1>
          <p className="mt-2 max-w-prose sm:mt-3 sm:text-lg">{texts.lead}</p>
          <p className="mt-4 flex flex-wrap gap-3 sm:mt-5">
            <ButtonLink href={localePath(locale, "/san-pham")} className="grow sm:grow-0">
              {texts.browse}
            </ButtonLink>
            <ButtonLink href={localePath(locale, "/xac-thuc")} look="secondary" className="grow sm:grow-0">
              {texts.verify}
            </ButtonLink>
          </p>
        </div>
        {/* biome-ignore lint/performance/noImgElement: a small vector file gains nothing from an image optimiser */}
        <img
          src="/drawings/hero.svg"
          alt=""
          width={480}
          height={360}
          // A phone does not show it, and then need not load it.
          loading="lazy"
          decoding="async"
          className="hidden h-auto w-full self-end sm:block"
        />
      </div>
      <Counts counts={counts} locale={locale} />
    </section>
  );
}

function Counts({ counts, locale }: Props) {
  const texts = homeTexts(locale).counts;
  const entries = [
    [texts.products, counts.products],
    [texts.in_force, counts.in_force],
    [texts.producers, counts.producers],
    [texts.provinces, counts.provinces],
  ] as const;
  return (
    <section aria-label={texts.label}>
      <dl className="grid grid-cols-2 gap-px min-[22rem]:grid-cols-4 border-t border-line bg-line">
        {entries.map(([label, count]) => (
          <div key={label} className="flex flex-col-reverse justify-end bg-white px-1 py-2 text-center sm:px-4 sm:py-3">
            <dt className="text-xs text-ink-soft sm:text-sm">{label}</dt>
            <dd className="text-lg font-bold text-leaf-deep tabular-nums sm:text-2xl">{formatCount(count, locale)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
