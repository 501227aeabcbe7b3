import type { Publication } from "@contracts/indicators";
import { formatDay } from "@/platform/format/day";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { indicatorTexts } from "./texts";

/** What a publication is of: its day, its assessment year and its area. */
export function basisText({ basis }: Pick<Publication, "basis">, locale: Locale): string {
  const { publications: texts } = indicatorTexts(locale);
  const { cut_off, year, within } = basis;
  return fill(texts.of, { day: formatDay(cut_off, locale), year, area: within?.name ?? texts.everywhere });
}
