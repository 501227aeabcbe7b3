import type { IndicatorBasis, IndicatorSheet, ReadingResult } from "@contracts/indicators";
import { formatDay } from "@/platform/format/day";
import { formatInstant } from "@/platform/format/instant";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { indicatorTexts } from "../texts";
import { messageKind, missingPoints } from "./message";
import { formatPoints, formatValue, unknownOf } from "./numbers";

export type Headline = { message: string; subtitle: string; missing: string | null };

/** The two titles of an indicator: what its numbers say, and what exactly they count; both made from the data. */
export function headlineOf(
  basis: IndicatorBasis,
  sheet: IndicatorSheet,
  result: ReadingResult,
  locale: Locale,
): Headline {
  const texts = indicatorTexts(locale);
  const reading = sheet.readings.find(({ id }) => id === result.reading);
  const { value } = result;
  const points = missingPoints(value, sheet.unit, reading?.target ?? null);
  const words = {
    title: sheet.title[locale],
    value: formatValue(value, sheet.unit, locale, texts),
    counted: texts.counted[reading?.counted ?? "product"],
    numerator: formatCount(value.numerator, locale),
    denominator: formatCount(value.denominator ?? 0, locale),
    unknown: formatCount(unknownOf(value), locale),
  };
  return {
    message: fill(texts.message[messageKind(result)], words),
    subtitle: [
      fill(texts.subtitle[value.denominator === null ? "count" : "ratio"], words),
      ...(sheet.readings.length > 1 && reading
        ? [fill(texts.subtitle.reading, { reading: reading.title[locale] })]
        : []),
      ...(sheet.period === "year" ? [fill(texts.subtitle.year, { year: basis.year })] : []),
      basisText(basis, sheet, locale),
    ].join(" "),
    missing:
      points === null || !reading?.target
        ? null
        : fill(texts.missing, {
            points: formatPoints(points, locale),
            target: reading.target.text[locale],
            year: reading.target.year,
          }),
  };
}

function basisText({ cut_off, as_known, within }: IndicatorBasis, { rule_version }: IndicatorSheet, locale: Locale) {
  const texts = indicatorTexts(locale);
  return fill(texts.subtitle.basis, {
    cutOff: formatDay(cut_off, locale),
    known: formatInstant(as_known, locale),
    within: within?.name ?? texts.everywhere,
    rule: rule_version,
  });
}
