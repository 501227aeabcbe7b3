import type { IsoInstant } from "@contracts/common";
import { fill } from "@/platform/i18n/dictionary";
import type { ListingTexts } from "./texts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago something was, in the largest whole unit. What lies ahead by a clock's difference counts as now. */
export function ageOf(instant: IsoInstant, now: Date, texts: ListingTexts["age"]): string {
  const past = now.getTime() - new Date(instant).getTime();
  if (past < MINUTE) return texts.now;
  if (past < HOUR) return fill(texts.minutes, { count: Math.floor(past / MINUTE) });
  if (past < DAY) return fill(texts.hours, { count: Math.floor(past / HOUR) });
  return fill(texts.days, { count: Math.floor(past / DAY) });
}
