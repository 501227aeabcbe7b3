import type { IsoDay } from "@contracts/common";
import type { Locale } from "../i18n/locale";

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(Date.UTC(2000, month)),
);

/**
 * A day of law: `29/04/2023` in Vietnamese, `29 April 2023` in English, where half of the readers would take `07/12` for
 * July. No `Date` is made of it, which would bring a time zone into what is a calendar day.
 */
export function formatDay(day: IsoDay, locale: Locale): string {
  const [, year, month, date] = ISO_DAY.exec(day) ?? [];
  if (!year || !month || !date) return day;
  return locale === "en" ? `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}` : `${date}/${month}/${year}`;
}
