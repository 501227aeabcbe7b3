import type { Bilingual, IndicatorSheet } from "@contracts/indicators";
import type { ReactNode } from "react";
import { formatDay } from "@/platform/format/day";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { Section } from "@/ui/section";
import { indicatorTexts } from "../texts";

/** All that must stand beside a number so that it can be understood and disputed. */
export function Definition({ sheet, locale }: { sheet: IndicatorSheet; locale: Locale }) {
  const { sheet: texts, source } = indicatorTexts(locale);
  return (
    <Section title={texts.title} id="dinh-nghia">
      <dl className="divide-y divide-line rounded-card border border-line bg-white px-4 [overflow-wrap:anywhere]">
        <Entry name={texts.readings}>
          <ul className="space-y-3">
            {sheet.readings.map((reading) => (
              <li key={reading.id}>
                <p className="font-bold">{reading.title[locale]}</p>
                <p>
                  {texts.numerator}: {reading.numerator[locale]}
                </p>
                {reading.denominator ? (
                  <p>
                    {texts.denominator}: {reading.denominator[locale]}
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        </Entry>
        <Entry name={texts.unit}>{texts.units[sheet.unit]}</Entry>
        <Entry name={texts.period}>{texts.periods[sheet.period]}</Entry>
        <Texts name={texts.filters} entries={sheet.filters} locale={locale} />
        <Entry name={texts.unknowns}>{sheet.unknowns[locale]}</Entry>
        <Texts name={texts.limits} entries={sheet.limits} locale={locale} />
        <Entry name={texts.source}>
          <span lang="vi">{fill(source, sheet.source)}</span>
        </Entry>
        <Entry name={texts.contact}>{sheet.contact[locale]}</Entry>
        <Entry name={texts.version}>
          <ul className="space-y-1">
            {sheet.versions.map(({ rule_version, since, change }) => (
              <li key={rule_version}>
                {fill(texts.versions, {
                  version: rule_version,
                  since: formatDay(since, locale),
                  change: change[locale],
                })}
              </li>
            ))}
          </ul>
        </Entry>
      </dl>
    </Section>
  );
}

function Entry({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 py-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,3fr)]">
      <dt className="font-bold">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Texts({ name, entries, locale }: { name: string; entries: Bilingual[]; locale: Locale }) {
  if (entries.length === 0) return null;
  return (
    <Entry name={name}>
      <ul className="list-disc space-y-1 pl-5">
        {entries.map((entry) => (
          <li key={entry.vi}>{entry[locale]}</li>
        ))}
      </ul>
    </Entry>
  );
}
