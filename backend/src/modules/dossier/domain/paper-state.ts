import type { IsoDay } from "../../../contracts/common";
import { addDays } from "../../../platform/calendar/day";

/** A paper is renewed at an office, which takes weeks. */
export const LAPSING_DAYS = 30;

/**
 * How a paper stands on a day. `lapsing` also where it ends before the certificate does: the council would find it lapsed.
 * @param until the day on which the certificate ends; null where that is not known
 */
export function paperState(
  { expires_on }: { expires_on: IsoDay | null },
  day: IsoDay,
  until: IsoDay | null,
): "valid" | "lapsing" | "lapsed" {
  if (expires_on === null) return "valid";
  if (expires_on < day) return "lapsed";
  const soon = expires_on <= addDays(day, LAPSING_DAYS);
  return soon || (until !== null && day < until && expires_on < until) ? "lapsing" : "valid";
}
