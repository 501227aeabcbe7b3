import type { IndicatorSeries, IndicatorSheet } from "@contracts/indicators";
import { formatDay } from "@/platform/format/day";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { Section } from "@/ui/section";
import { Swatch } from "../charts/patterns";
import { TrendChart } from "../charts/trend-chart";
import type { Step } from "../domain/choice";
import { formatPercent, formatValue, NO_NUMBER, unknownOf } from "../domain/numbers";
import { pointsOf } from "../domain/plot";
import { indicatorTexts } from "../texts";
import { DataTable } from "./data-table";
import { rangeText } from "./value-table";

type Props = { sheet: IndicatorSheet; series: IndicatorSeries; step: Step; locale: Locale };

/** How an indicator went: the table first, then the line, and where the series breaks. */
export function Trend({ sheet, series, step, locale }: Props) {
  const { trend: texts } = indicatorTexts(locale);
  return (
    <Section title={texts.title}>
      {series.points.length === 0 ? <p>{texts.none}</p> : null}
      {series.points.length > 0 ? (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <TrendTable sheet={sheet} series={series} step={step} locale={locale} />
          <TrendFigure sheet={sheet} series={series} locale={locale} />
        </div>
      ) : null}
    </Section>
  );
}

function TrendTable({ sheet, series, step, locale }: Props) {
  const all = indicatorTexts(locale);
  const { trend: texts, value: words } = all;
  const columns = [
    { key: "day", title: texts.day },
    { key: "result", title: words.percent, number: true },
    { key: "numerator", title: words.numerator, number: true },
    { key: "denominator", title: words.denominator, number: true },
    { key: "unknown", title: words.unknown, number: true },
    { key: "range", title: words.range, number: true },
  ];
  const rows = series.points.map(({ cut_off, value }) => ({
    key: cut_off,
    cells: [
      formatDay(cut_off, locale),
      formatValue(value, sheet.unit, locale, all),
      formatCount(value.numerator, locale),
      value.denominator === null ? NO_NUMBER : formatCount(value.denominator, locale),
      formatCount(unknownOf(value), locale),
      rangeText(value, locale),
    ],
  }));
  const caption = fill(texts.caption, { title: sheet.title[locale], steps: all.steps[step] });
  return (
    <div className="max-h-[28rem] overflow-y-auto print:max-h-none print:overflow-visible">
      <DataTable caption={caption} columns={columns} rows={rows} />
    </div>
  );
}

function TrendFigure({ sheet, series, locale }: Omit<Props, "step">) {
  const all = indicatorTexts(locale);
  const { trend: texts } = all;
  const { points, percent } = pointsOf(series);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length === 1) return <p>{texts.one}</p>;
  const format = (value: number) => (percent ? formatPercent(value, locale) : formatCount(value, locale));
  const target = sheet.readings.find(({ id }) => id === series.reading)?.target ?? null;
  return (
    <figure className="space-y-2">
      <TrendChart
        id={`xu-huong-${series.id}`}
        points={points}
        percent={percent}
        target={
          target
            ? { value: target.threshold, label: fill(all.targetLine, { text: target.text[locale], year: target.year }) }
            : null
        }
        breaks={series.breaks.map(({ day }) => day)}
        title={fill(texts.chart, { title: sheet.title[locale] })}
        description={fill(texts.describe, {
          first: first.value === null ? NO_NUMBER : format(first.value),
          from: formatDay(first.day, locale),
          last: last.value === null ? NO_NUMBER : format(last.value),
          to: formatDay(last.day, locale),
          count: points.length,
        })}
        format={format}
        formatDay={(day) => formatDay(day, locale)}
      />
      <figcaption className="space-y-1 text-sm text-ink-soft">
        <p className="flex items-center gap-2">
          <Swatch id="mau-duong" fill="solid" />
          {percent ? texts.line : texts.lineCount}
        </p>
        <p className="flex items-center gap-2">
          <Swatch id="mau-khoang" fill="hatched" />
          {texts.band}
        </p>
        <Breaks series={series} locale={locale} />
      </figcaption>
    </figure>
  );
}

function Breaks({ series, locale }: { series: IndicatorSeries; locale: Locale }) {
  if (series.breaks.length === 0) return null;
  return (
    <div>
      <p className="font-bold">{indicatorTexts(locale).trend.breaks}</p>
      <ul className="list-disc pl-5">
        {series.breaks.map(({ day, reason }) => (
          <li key={day}>
            {formatDay(day, locale)}: {reason[locale]}
          </li>
        ))}
      </ul>
    </div>
  );
}
