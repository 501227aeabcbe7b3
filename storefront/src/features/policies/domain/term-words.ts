import type { ShopTermKey } from "@contracts/terms";
import { formatCount, formatVnd } from "@/platform/format/money";
import type { Locale } from "@/platform/i18n/locale";

/** The figures policies may name, by the hole they fill. */
export const TERM_HOLES = {
  feeSame: "delivery_fee_same_province",
  feeOther: "delivery_fee_other_province",
  freeFrom: "delivery_free_from",
  vat: "vat_rate_percent",
  answerHours: "part_answer_hours",
  complaintDays: "complaint_answer_days",
  privacyDays: "privacy_answer_working_days",
} as const satisfies Record<string, ShopTermKey>;

const MONEY: ShopTermKey[] = ["delivery_fee_same_province", "delivery_fee_other_province", "delivery_free_from"];

type Figures = { value(key: ShopTermKey): number | null; isSample(key: ShopTermKey): boolean };

/** What stands in each hole today. A figure nobody has fixed is said to be unpublished, a demonstration's to be sample. */
export function termWords(figures: Figures, locale: Locale, words: { unknown: string; sample: string }) {
  const word = (key: ShopTermKey): string => {
    const value = figures.value(key);
    if (value === null) return words.unknown;
    const text = printed(key, value, locale);
    return figures.isSample(key) ? `${text} (${words.sample})` : text;
  };
  return Object.fromEntries(Object.entries(TERM_HOLES).map(([hole, key]) => [hole, word(key)]));
}

function printed(key: ShopTermKey, value: number, locale: Locale): string {
  if (MONEY.includes(key)) return formatVnd(value, locale);
  return key === "vat_rate_percent" ? `${formatCount(value, locale)}%` : formatCount(value, locale);
}
