import type { IsoDay } from "@contracts/common";
import type { Days } from "@contracts/producer-orders";

/** A stretch of days as the page's address names it: `2026-11`, `2026-q4`, `2026`, or two days. */
export type Period =
  | { kind: "month"; year: number; month: number }
  | { kind: "quarter"; year: number; quarter: number }
  | { kind: "year"; year: number }
  | ({ kind: "days" } & Days);

/** How an address names a period, and its two days where it is none of the usual ones. */
export const PERIOD_PARAMS = { period: "ky", from: "tu", to: "den" } as const;

type Asked = Record<string, string | string[] | undefined>;

const USUAL = /^(20\d\d)(?:-(?:(0[1-9]|1[0-2])|q([1-4])))?$/;
const DAY = /^20\d\d-\d\d-\d\d$/;

/** The period an address asks for; the month of `today` where it names none. Pure. */
export function periodIn(asked: Asked, today: IsoDay): Period {
  const [from, to] = [dayIn(asked[PERIOD_PARAMS.from]), dayIn(asked[PERIOD_PARAMS.to])];
  if (from || to) {
    const [first, last] = [from ?? to ?? today, to ?? (from && from > today ? from : today)];
    // Two days written the wrong way round mean the same stretch.
    return first <= last ? { kind: "days", from: first, to: last } : { kind: "days", from: last, to: first };
  }
  const [, year, month, quarter] =
    USUAL.exec(String(asked[PERIOD_PARAMS.period] ?? "")) ?? USUAL.exec(monthOf(today)) ?? [];
  if (month) return { kind: "month", year: Number(year), month: Number(month) };
  if (quarter) return { kind: "quarter", year: Number(year), quarter: Number(quarter) };
  return { kind: "year", year: Number(year) };
}

function dayIn(value: string | string[] | undefined): IsoDay | null {
  if (typeof value !== "string" || !DAY.test(value)) return null;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) ? value : null;
}

/** Its first and its last day. */
export function daysOf(period: Period): Days {
  if (period.kind === "days") return { from: period.from, to: period.to };
  if (period.kind === "year") return { from: `${period.year}-01-01`, to: `${period.year}-12-31` };
  const last = period.kind === "month" ? period.month : period.quarter * 3;
  const first = period.kind === "month" ? period.month : last - 2;
  return { from: dayAt(period.year, first, 1), to: dayAt(period.year, last + 1, 0) };
}

/** As an address names it; empty for two days of one's own. */
export function nameOf(period: Period): string {
  if (period.kind === "days") return "";
  if (period.kind === "month") return dayAt(period.year, period.month, 1).slice(0, 7);
  return period.kind === "year" ? String(period.year) : `${period.year}-q${period.quarter}`;
}

const MONTHS_OFFERED = 12;
const QUARTERS_OFFERED = 8;
const YEARS_OFFERED = 5;

/** The periods a list offers, the latest first; the one that is asked for is among them, however long ago. */
export function periodsOffered(today: IsoDay, asked: Period) {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const months = back(MONTHS_OFFERED, year * 12 + month - 1).map(
    (at): Period => ({ kind: "month", year: Math.floor(at / 12), month: (at % 12) + 1 }),
  );
  const quarters = back(QUARTERS_OFFERED, year * 4 + Math.floor((month - 1) / 3)).map(
    (at): Period => ({ kind: "quarter", year: Math.floor(at / 4), quarter: (at % 4) + 1 }),
  );
  const years = back(YEARS_OFFERED, year).map((at): Period => ({ kind: "year", year: at }));
  const lists = { month: months, quarter: quarters, year: years };
  if (asked.kind !== "days" && !lists[asked.kind].some((one) => nameOf(one) === nameOf(asked)))
    lists[asked.kind].push(asked);
  return lists;
}

function back(count: number, from: number): number[] {
  return Array.from({ length: count }, (_, index) => from - index);
}

/** A day of the calendar; the day 0 of a month is the last one before it. */
function dayAt(year: number, month: number, day: number): IsoDay {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function monthOf(day: IsoDay): string {
  return day.slice(0, 7);
}
