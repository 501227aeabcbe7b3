import type { Vnd } from "@contracts/common";
import type { Locale } from "../i18n/locale";

const formats: Record<Locale, Intl.NumberFormat> = {
  vi: new Intl.NumberFormat("vi-VN", { style: "currency", currency: "VND" }),
  en: new Intl.NumberFormat("en-US", { style: "currency", currency: "VND" }),
};

/** Whole đồng as people read them: `125.000 ₫`. The space before ₫ does not break (U+00A0). */
export function formatVnd(amount: Vnd, locale: Locale): string {
  return formats[locale].format(amount);
}

const counts: Record<Locale, Intl.NumberFormat> = {
  vi: new Intl.NumberFormat("vi-VN"),
  en: new Intl.NumberFormat("en-US"),
};

/** `17.400` in Vietnamese, `17,400` in English. */
export function formatCount(count: number, locale: Locale): string {
  return counts[locale].format(count);
}
