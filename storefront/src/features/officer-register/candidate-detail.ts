import type { ReviewCandidate } from "@contracts/register-desk";
import { formatDay } from "@/platform/format/day";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { registerTexts } from "./texts";

/** Where a candidate lies and what became of it, in one line; empty where nothing is known. */
export function candidateDetail({ within, ended }: ReviewCandidate, locale: Locale): string {
  const texts = registerTexts(locale).candidate;
  const parts = [within.join(", ")];
  if (ended) parts.push(fill(texts.ended, { day: formatDay(ended.on, locale) }), becameOf(ended.successors, locale));
  return parts.filter((part) => part !== "").join(" · ");
}

/** True for a unit of before of which no source says what followed it. */
export function isUnplaced({ ended }: ReviewCandidate): boolean {
  return ended?.successors?.length === 0;
}

function becameOf(successors: string[] | null, locale: Locale): string {
  const texts = registerTexts(locale).candidate;
  if (successors === null) return texts.noDistricts;
  return successors.length === 0 ? texts.successorUnknown : fill(texts.became, { names: successors.join(", ") });
}
