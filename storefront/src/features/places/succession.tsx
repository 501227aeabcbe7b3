import type { PlaceDetail, UnitRef } from "@contracts/catalogue";
import { formatDay } from "@/platform/format/day";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Notice } from "@/ui/notice";
import { placeTexts } from "./texts";

type Props = { place: PlaceDetail; locale: Locale };

/** What became of an abolished unit, and which former units went into this one. */
export function Succession({ place, locale }: Props) {
  const texts = placeTexts(locale);
  const { valid_to, successors, predecessors } = place;
  return (
    <div className="mt-4 space-y-3">
      {valid_to ? (
        <Notice tone="care" title={fill(texts.abolished, { day: formatDay(valid_to, locale) })}>
          <p>{texts.abolishedText}</p>
          <Units label={texts.successors} units={successors} locale={locale} />
          {successors.length === 0 ? <NoSuccessor place={place} locale={locale} /> : null}
        </Notice>
      ) : (
        <Units label={texts.successors} units={successors} locale={locale} />
      )}
      <Units label={texts.predecessors} units={predecessors} locale={locale} />
    </div>
  );
}

/** Districts ended by law without any; of a commune the sources may be silent, and then nothing is guessed. */
function NoSuccessor({ place: { level, province_today }, locale }: Props) {
  const texts = placeTexts(locale);
  return (
    <>
      <p>{level === "district" ? texts.districtsEnded : texts.successorUnknown}</p>
      <Units label={texts.provinceToday} units={province_today ? [province_today] : []} locale={locale} />
    </>
  );
}

function Units({ label, units, locale }: { label: string; units: UnitRef[]; locale: Locale }) {
  if (units.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <span className="text-ink-soft">{label}:</span>
      <ul className="flex flex-wrap gap-x-4">
        {units.map(({ id, slug, name }) => (
          <li key={id}>
            <a
              href={localePath(locale, `/dia-phuong/${slug}`)}
              className="inline-flex min-h-11 items-center font-bold text-leaf underline underline-offset-4"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
