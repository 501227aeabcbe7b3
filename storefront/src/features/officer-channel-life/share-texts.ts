import type { IndicatorValue } from "@contracts/indicators";
import { formatCount } from "@/platform/format/money";
import type { Locale } from "@/platform/i18n/locale";
import { twoDecimals } from "../officer-indicators/two-decimals";

/** `58,00 %`; a dash where there is nothing to share. */
export function sharePercent({ percent }: IndicatorValue, locale: Locale): string {
  return percent === null ? "–" : `${twoDecimals(percent, locale)} %`;
}

/** `116/200` */
export function shareParts({ numerator, denominator }: IndicatorValue, locale: Locale): string {
  return `${formatCount(numerator, locale)}/${formatCount(denominator ?? 0, locale)}`;
}

/** By how many points a share changes, with its sign; in whole hundredths, since binary fractions would show a trace. */
export function sharePoints(before: IndicatorValue, after: IndicatorValue, locale: Locale): string {
  if (before.percent === null || after.percent === null) return "–";
  const hundredths = Math.round(after.percent * 100) - Math.round(before.percent * 100);
  const sign = hundredths > 0 ? "+" : hundredths < 0 ? "−" : "";
  return `${sign}${twoDecimals(Math.abs(hundredths) / 100, locale)}`;
}
