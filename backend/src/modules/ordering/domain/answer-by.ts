import type { ComplaintRequest } from "../../../contracts/checkout";
import type { IsoDay } from "../../../contracts/common";
import { addDays } from "../../../platform/calendar/day";
import type { TermsOfDay } from "./terms";

const FALLBACK_DAYS = 7;

/**
 * The day by which a complaint must be answered. Requests about personal data count in working days
 * (Nghị định 356/2025/NĐ-CP), all others in calendar days. Public holidays are not known here: the deadline
 * may only be earlier than the law's, never later.
 */
export function answerBy(subject: ComplaintRequest["subject"], received: IsoDay, terms: TermsOfDay): IsoDay {
  const working = terms.value("privacy_answer_working_days");
  if (subject === "privacy" && working !== null) return addWorkingDays(received, working);
  return addDays(received, terms.value("complaint_answer_days") ?? FALLBACK_DAYS);
}

function addWorkingDays(day: IsoDay, count: number): IsoDay {
  let current = day;
  for (let left = count; left > 0; ) {
    current = addDays(current, 1);
    if (!isWeekend(current)) left -= 1;
  }
  return current;
}

function isWeekend(day: IsoDay): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
