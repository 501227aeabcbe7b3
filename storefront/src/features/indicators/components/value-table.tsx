import type { IndicatorSheet, IndicatorValue, MemberSide, ReadingResult } from "@contracts/indicators";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { formatPercent, formatValue, NO_NUMBER, unknownOf } from "../domain/numbers";
import { verdictText } from "../domain/verdict-text";
import { indicatorTexts } from "../texts";
import { DataTable } from "./data-table";

type Props = {
  sheet: IndicatorSheet;
  results: ReadingResult[];
  locale: Locale;
  /** Where the members of a side are listed; null where they are not public. */
  hrefOf: ((reading: string, side: MemberSide) => string) | null;
};

/** Every reading of an indicator with its parts, so that no share stands without what it was reckoned from. */
export function ValueTable({ sheet, results, locale, hrefOf }: Props) {
  const { value: texts, verdict } = indicatorTexts(locale);
  const columns = [
    { key: "reading", title: texts.reading },
    { key: "result", title: texts.percent, number: true },
    { key: "numerator", title: texts.numerator, number: true },
    { key: "denominator", title: texts.denominator, number: true },
    { key: "unknown", title: texts.unknown, number: true },
    { key: "range", title: texts.range, number: true },
    { key: "na", title: texts.notApplicable, number: true },
    { key: "target", title: texts.target },
    { key: "verdict", title: verdict.label },
  ];
  const rows = results.map((result, index) => {
    const reading = sheet.readings.find(({ id }) => id === result.reading);
    const { value } = result;
    const linked = (side: MemberSide, count: number) => (
      <Counted count={count} locale={locale} href={count > 0 ? (hrefOf?.(result.reading, side) ?? null) : null} />
    );
    return {
      key: result.reading,
      cells: [
        <>
          {reading?.title[locale] ?? result.reading}
          {index === 0 && results.length > 1 ? <strong> ({texts.official})</strong> : null}
        </>,
        <strong key="v">{formatValue(value, sheet.unit, locale, indicatorTexts(locale))}</strong>,
        linked("numerator", value.numerator),
        value.denominator === null ? NO_NUMBER : linked("denominator", value.denominator),
        <Unknown key="u" value={value} linked={linked} />,
        rangeText(value, locale),
        linked("not_applicable", value.not_applicable),
        reading?.target
          ? `${fill(indicatorTexts(locale).targetLine, { text: reading.target.text[locale], year: reading.target.year })} (${indicatorTexts(locale)[reading.target.modality]})`
          : texts.noTarget,
        verdictText(result.verdict, reading?.target ?? null, locale),
      ],
    };
  });
  return <DataTable caption={fill(texts.caption, { title: sheet.title[locale] })} columns={columns} rows={rows} />;
}

/** Both kinds of not knowing in one cell; each opens to its own list. */
export function Unknown({
  value,
  linked,
}: {
  value: IndicatorValue;
  linked: (side: MemberSide, count: number) => React.ReactNode;
}) {
  const { in_numerator, in_denominator } = value.unknown;
  if (in_denominator === 0) return linked("unknown_numerator", in_numerator);
  return (
    <>
      {linked("unknown_numerator", in_numerator)} + {linked("unknown_denominator", in_denominator)}
    </>
  );
}

export function Counted({ count, locale, href }: { count: number; locale: Locale; href: string | null }) {
  const text = formatCount(count, locale);
  if (href === null) return <>{text}</>;
  return (
    <a
      href={href}
      className="inline-flex min-h-11 min-w-11 items-center justify-end text-leaf underline underline-offset-4 print:min-h-0 print:min-w-0 print:no-underline"
    >
      {text}
    </a>
  );
}

/** `82,24 % – 90,02 %`; a dash where nothing is unknown, as the share itself says it all then. */
export function rangeText(value: IndicatorValue, locale: Locale): string {
  if (value.percent_range === null || unknownOf(value) === 0) return NO_NUMBER;
  return `${formatPercent(value.percent_range.low, locale)} – ${formatPercent(value.percent_range.high, locale)}`;
}
