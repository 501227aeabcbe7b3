import type { Locale } from "@/platform/i18n/locale";

/** Shares and points as reports write them: `39,50`. */
export function twoDecimals(value: number, locale: Locale): string {
  return value.toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
