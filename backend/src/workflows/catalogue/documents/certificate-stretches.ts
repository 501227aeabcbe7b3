import type { CertificateStatus } from "../../../contracts/certificate";
import type { IsoDay, Stars } from "../../../contracts/common";
import { certificateOn, statusChangeDays } from "../../../modules/register/domain/certificate";
import type { CertificateFacts } from "../../../modules/register/domain/certificate-facts";
import { daysBetween } from "../../../platform/calendar/day";

/** From `from` on a certificate has this state; `stars` is set only where it carries a badge. */
export type Stretch = { from: number; status: CertificateStatus; stars: Stars | null };

/** The day after the last one: no stretch ends there. */
export const NEVER = 9_999_999;

const EPOCH: IsoDay = "1970-01-01";

/** Days since 1970-01-01. */
export function dayNumber(day: IsoDay): number {
  return daysBetween(EPOCH, day);
}

/** States of a certificate from a day on, as far as they follow from the facts; neighbours differ. */
export function certificateStretches(facts: CertificateFacts, from: IsoDay): Stretch[] {
  const days = [from, ...statusChangeDays(facts).filter((day) => day > from)];
  const stretches: Stretch[] = [];
  for (const day of days) {
    const { status, badge } = certificateOn(facts, day);
    const stars = badge?.stars ?? null;
    const last = stretches.at(-1);
    if (last?.status !== status || last.stars !== stars) stretches.push({ from: dayNumber(day), status, stars });
  }
  return stretches;
}
