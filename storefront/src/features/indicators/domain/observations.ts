import type {
  Dimension,
  Geography,
  IndicatorBasis,
  IndicatorDetail,
  IndicatorList,
  IndicatorSeries,
  IndicatorSheet,
  IndicatorValue,
  Verdict,
} from "@contracts/indicators";
import type { Locale } from "@/platform/i18n/locale";

/** Columns of every data file, in their order, with the kind of what they hold; the data dictionary explains them. */
export const COLUMNS = {
  indicator: "text",
  reading: "text",
  reading_title: "text",
  rule_version: "count",
  cut_off: "day",
  as_known: "instant",
  year: "count",
  within_id: "text",
  within: "text",
  by: "text",
  geography: "text",
  key: "text",
  label: "text",
  numerator: "count",
  denominator: "count",
  unknown_in_numerator: "count",
  unknown_in_denominator: "count",
  not_applicable: "count",
  percent: "percent",
  percent_low: "percent",
  percent_high: "percent",
  target: "count",
  verdict: "text",
} as const;

export type ColumnName = keyof typeof COLUMNS;
export type Observation = Record<ColumnName, string | number | null>;

/** What the page of one indicator shows: every reading's headline, then the rows of the breakdown. */
export function observationsOf(detail: IndicatorDetail, locale: Locale): Observation[] {
  const { basis, sheet, results, reading, by, geography, rows } = detail;
  return [
    ...results.map((result) => toObservation({ basis, sheet, ...result }, locale)),
    ...rows.map(({ key, label, value }) =>
      toObservation({ basis, sheet, reading, value, verdict: null, by, geography, key, label: label[locale] }, locale),
    ),
  ];
}

/** Every indicator's headline in every reading. */
export function listObservations({ basis, indicators }: IndicatorList, locale: Locale): Observation[] {
  return indicators.flatMap(({ sheet, results }) =>
    results.map((result) => toObservation({ basis, sheet, ...result }, locale)),
  );
}

/** The points of a series, each on its own cut-off and as known at its own instant. */
export function seriesObservations(
  { basis, sheet }: Pick<IndicatorDetail, "basis" | "sheet">,
  series: IndicatorSeries,
  locale: Locale,
): Observation[] {
  return series.points.map(({ cut_off, as_known, value }) =>
    toObservation(
      { basis: { ...basis, cut_off, as_known }, sheet, reading: series.reading, value, verdict: null },
      locale,
    ),
  );
}

type Parts = {
  basis: IndicatorBasis;
  sheet: IndicatorSheet;
  reading: string;
  value: IndicatorValue;
  verdict: Verdict | null;
  by?: Dimension | null;
  geography?: Geography | null;
  key?: string;
  label?: string;
};

function toObservation(
  { basis, sheet, reading, value, verdict, by = null, geography = null, key, label }: Parts,
  locale: Locale,
): Observation {
  const read = sheet.readings.find(({ id }) => id === reading);
  return {
    indicator: sheet.id,
    reading,
    reading_title: read?.title[locale] ?? null,
    rule_version: sheet.rule_version,
    cut_off: basis.cut_off,
    as_known: basis.as_known,
    year: sheet.period === "year" ? basis.year : null,
    within_id: basis.within?.id ?? null,
    within: basis.within?.name ?? null,
    by,
    geography,
    key: key ?? null,
    label: label ?? null,
    numerator: value.numerator,
    denominator: value.denominator,
    unknown_in_numerator: value.unknown.in_numerator,
    unknown_in_denominator: value.unknown.in_denominator,
    not_applicable: value.not_applicable,
    percent: value.percent,
    percent_low: value.percent_range?.low ?? null,
    percent_high: value.percent_range?.high ?? null,
    target: key === undefined ? (read?.target?.threshold ?? null) : null,
    verdict,
  };
}
