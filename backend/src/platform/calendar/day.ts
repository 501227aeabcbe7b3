import type { IsoDay } from "../../contracts/common";

const VIETNAM = "Asia/Ho_Chi_Minh";
const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

const dayInVietnam = new Intl.DateTimeFormat("en-CA", {
  timeZone: VIETNAM,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The local calendar day in Việt Nam at an instant. Dates of law are days there, whatever the server's zone. */
export function dayAt(instant: Date): IsoDay {
  return dayInVietnam.format(instant);
}

/** Builds a day, or null where the calendar has no such day (31/02). `month` counts from 1. */
export function makeDay(year: number, month: number, day: number): IsoDay | null {
  if (!Number.isInteger(year) || year < 1900 || year > 9999) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return formatDay(year, month, day);
}

/** True for a real calendar day written `YYYY-MM-DD`. */
export function isDay(text: string): text is IsoDay {
  const parts = DAY_PATTERN.exec(text);
  return parts !== null && makeDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text;
}

/**
 * The corresponding day `months` later; where the month has no such day, its last day
 * (29/02/2020 + 36 months = 28/02/2023). Civil Code 2015 art. 148.3. The only month arithmetic in the system.
 */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const [year, month, dayOfMonth] = splitDay(day);
  const count = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(count / 12);
  const targetMonth = (count % 12) + 1;
  return formatDay(targetYear, targetMonth, Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)));
}

export function addDays(day: IsoDay, days: number): IsoDay {
  const [year, month, dayOfMonth] = splitDay(day);
  return new Date(Date.UTC(year, month - 1, dayOfMonth + days)).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

function splitDay(day: IsoDay): [number, number, number] {
  const parts = DAY_PATTERN.exec(day);
  if (!parts) throw new RangeError(`Not a calendar day: ${day}`);
  return [Number(parts[1]), Number(parts[2]), Number(parts[3])];
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function formatDay(year: number, month: number, day: number): IsoDay {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
