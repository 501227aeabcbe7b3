import type { IsoDay } from "../../../contracts/common";
import { addMonths } from "../../../platform/calendar/day";

/** The month of a day and those after it, as `2026-11`. */
export function monthsFrom(day: IsoDay, count: number): string[] {
  const first: IsoDay = `${day.slice(0, 7)}-01`;
  return Array.from({ length: count }, (_, months) => addMonths(first, months).slice(0, 7));
}
