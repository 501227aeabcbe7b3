import type { Raw, Row } from "./raw";
import { text } from "./raw";

/** Months added to a day; the last day of a month that is too short. By plain counting. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(date, last));
  return target.toISOString().slice(0, 10);
}

export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

const found = new WeakMap<Row, string[]>();

/** Every day on which a recognition may have been decided. */
export function possibleDays(recognition: Row): string[] {
  const days = found.get(recognition) ?? listDays(recognition);
  found.set(recognition, days);
  return days;
}

function listDays(recognition: Row): string[] {
  const stated = text(recognition.decided_on);
  if (stated !== null) return [stated];
  const year = Number(recognition.year);
  const recorded = String(recognition.recorded_on);
  const first = `${year}-01-01`;
  const end = `${year + 1}-03-30`;
  const last = recorded < end && recorded >= first ? recorded : end;
  const days: string[] = [];
  for (let day = first; day <= last; day = daysLater(day, 1)) days.push(day);
  return days;
}

export type Standing = {
  certificate: "in" | "unknown" | "out";
  stars: number | null;
  year: number | null;
  /** The recognition in force, where it is the same one in every world in which there is any. */
  recognition: Row | null;
};

const OUT = { certificate: "out", stars: null, year: null, recognition: null } as const;

/** Tries every combination of possible days and asks whether the product is in force on the day in all of them, in some, or in none. */
export function standing(product: string, day: string, raw: Raw): Standing {
  const recognitions = raw.recognitions.get(product) ?? [];
  const worlds = combinations(recognitions.map(possibleDays));
  const answers = new Set(worlds.map((days) => inWorld(recognitions, days, product, day, raw)));
  const [only, ...others] = answers;
  if (only === undefined || (only === null && others.length === 0)) return OUT;
  const ranks = [...answers].flatMap((one) => (one === null ? [] : [Number(one.stars)]));
  const stars = new Set(ranks).size === 1 ? (ranks[0] ?? null) : null;
  const year = yearOf([...answers]);
  // Of two ranks nobody knows which one holds, though it be in force in every world.
  const held = [...answers].filter((one) => one !== null);
  const recognition = held.length === 1 ? (held[0] ?? null) : null;
  return { certificate: !answers.has(null) && stars !== null ? "in" : "unknown", stars, year, recognition };
}

function yearOf(rows: readonly (Row | null)[]): number | null {
  const years = new Set(rows.flatMap((row) => (row === null ? [] : possibleYears(row))));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

export function combinations<Choice>(choices: readonly (readonly Choice[])[]): Choice[][] {
  return choices.reduce<Choice[][]>(
    (worlds, some) => worlds.flatMap((world) => some.map((one) => [...world, one])),
    [[]],
  );
}

/** The recognition in force, or null. */
function inWorld(
  recognitions: readonly Row[],
  days: readonly string[],
  product: string,
  day: string,
  raw: Raw,
): Row | null {
  const made = recognitions
    .map((recognition, index) => ({ recognition, stars: Number(recognition.stars), day: days[index] ?? "" }))
    .filter((one) => one.day <= day)
    .sort((a, b) => (a.day === b.day ? a.stars - b.stars : a.day < b.day ? -1 : 1));
  const last = made.at(-1);
  if (!last) return null;
  const expiry = monthsLater(last.day, 36);
  const kept = (raw.extensions.get(product) ?? []).map((extension) => daysLater(String(extension.until), 1));
  const end = [[expiry, ...kept].sort().at(-1) ?? expiry, daysLater(expiry, 180)].sort()[0] ?? expiry;
  const revoked = (raw.revocations.get(product) ?? []).some(
    ({ decided_on }) => String(decided_on) >= last.day && String(decided_on) <= day,
  );
  return day < end && !revoked ? last.recognition : null;
}

/** The assessment years a recognition may be of. */
export function possibleYears(recognition: Row): number[] {
  if (recognition.year !== null) return [Number(recognition.year)];
  const day = String(recognition.decided_on);
  const year = Number(day.slice(0, 4));
  return day.slice(5) <= "03-30" ? [year - 1, year] : [year];
}

/** In every world, in some, or in none: decided by the day, and of the year. */
export function assessed(recognition: Row, year: number, day: string): "yes" | "maybe" | "no" {
  const days = possibleDays(recognition).map((one) => one <= day);
  const years = possibleYears(recognition).map((one) => one === year);
  if (days.every(Boolean) && years.every(Boolean)) return "yes";
  return days.some(Boolean) && years.some(Boolean) ? "maybe" : "no";
}
