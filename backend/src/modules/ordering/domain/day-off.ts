import type { IsoDay } from "../../../contracts/common";
import { addDays } from "../../../platform/calendar/day";

/** Việt Nam knows no summer time. */
const OFFSET = "+07:00";
/** Channels need a while to take a change over, and who orders in the evening expects a parcel the next morning. */
const CLOSES_AT = "18:00:00";

/** The longest stretch of days off; a shop that is closed for longer takes its listings down. */
export const MOST_DAYS_OFF = 60;

/**
 * From when to when a producer's goods are offered nowhere: from six in the evening before the first day off, so that every
 * channel knows before it begins, until the morning after the last. Days off that begin today begin at once.
 */
export function offerPause(from: IsoDay, to: IsoDay, now: Date): { closes_at: string; opens_at: string } {
  const planned = new Date(`${addDays(from, -1)}T${CLOSES_AT}${OFFSET}`);
  return {
    closes_at: (planned < now ? now : planned).toISOString(),
    opens_at: new Date(`${addDays(to, 1)}T00:00:00${OFFSET}`).toISOString(),
  };
}
