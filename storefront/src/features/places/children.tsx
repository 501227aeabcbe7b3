import type { PlaceSummary } from "@contracts/catalogue";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { Section } from "@/ui/section";
import { partChildren } from "./domain/part-children";
import { placeTexts } from "./texts";
import { UnitGrid } from "./unit-grid";

/** Units below this one: today's first, former ones apart, those without products folded away. */
export function Children({ units, locale }: { units: PlaceSummary[]; locale: Locale }) {
  const texts = placeTexts(locale);
  const { today, former } = partChildren(units);
  return (
    <>
      <Part title={texts.childrenNow} part={today} locale={locale} />
      <Part title={texts.childrenOld} part={former} locale={locale} />
    </>
  );
}

type PartProps = { title: string; part: { shown: PlaceSummary[]; folded: PlaceSummary[] }; locale: Locale };

function Part({ title, part: { shown, folded }, locale }: PartProps) {
  if (shown.length + folded.length === 0) return null;
  return (
    <Section title={title}>
      {shown.length > 0 ? <UnitGrid units={shown} locale={locale} /> : null}
      {folded.length > 0 ? (
        <details className="mt-3">
          <summary className="min-h-11 py-2 font-bold text-leaf">
            {fill(placeTexts(locale).more, { count: folded.length })}
          </summary>
          <div className="pt-2">
            <UnitGrid units={folded} locale={locale} />
          </div>
        </details>
      ) : null}
    </Section>
  );
}
