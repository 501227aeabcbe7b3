import type { IndicatorSheet, IndicatorValue } from "@contracts/indicators";
import { formatCount } from "@/platform/format/money";
import type { Locale } from "@/platform/i18n/locale";

/** Shown where a number does not exist. */
export const NO_NUMBER = "–";

/** `82,24 %` in Vietnamese, `82.24%` in English. The space does not break (U+00A0). */
export function formatPercent(percent: number, locale: Locale): string {
  const [whole = "0", part = "00"] = Math.abs(percent).toFixed(2).split(".");
  const sign = percent < 0 ? "-" : "";
  const count = formatCount(Number(whole), locale);
  return locale === "vi" ? `${sign}${count},${part}\u00a0%` : `${sign}${count}.${part}%`;
}

/** Percent points without the sign of percent: `17,76`. */
export function formatPoints(points: number, locale: Locale): string {
  return formatPercent(points, locale).replace(/\u00a0?%$/, "");
}

/** The headline of a value in its indicator's own unit. */
export function formatValue(
  value: IndicatorValue,
  unit: IndicatorSheet["unit"],
  locale: Locale,
  words: { yes: string; no: string },
): string {
  if (unit === "percent") return value.percent === null ? NO_NUMBER : formatPercent(value.percent, locale);
  if (unit === "yes_no") return value.numerator > 0 ? words.yes : words.no;
  return value.denominator === null
    ? formatCount(value.numerator, locale)
    : `${formatCount(value.numerator, locale)}/${formatCount(value.denominator, locale)}`;
}

/** Everything nobody knows about a value. */
export function unknownOf({ unknown }: IndicatorValue): number {
  return unknown.in_numerator + unknown.in_denominator;
}

/** Whether nothing stands behind a value at all, not even what the rule leaves out and shows. */
export function isEmpty(value: IndicatorValue): boolean {
  const { numerator, denominator, not_applicable } = value;
  return numerator === 0 && (denominator ?? 0) === 0 && unknownOf(value) === 0 && not_applicable === 0;
}
