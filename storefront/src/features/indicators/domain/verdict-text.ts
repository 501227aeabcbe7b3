import type { ReadingSheet, Verdict } from "@contracts/indicators";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { indicatorTexts } from "../texts";

/** What is judged of a reading; where nothing is, why. */
export function verdictText(verdict: Verdict | null, target: ReadingSheet["target"], locale: Locale): string {
  const { verdict: texts } = indicatorTexts(locale);
  if (verdict !== null) return texts[verdict];
  return target === null ? texts.none : fill(texts.otherYear, { year: target.year });
}
