import type { IsoDay } from "@contracts/common";

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * A day of law as `29/04/2023`, in both languages: `dateStyle: "short"` would print a year of two digits,
 * and a `Date` would bring a time zone into what is a calendar day.
 */
export function formatDay(day: IsoDay): string {
  const parts = ISO_DAY.exec(day);
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : day;
}
