import type { CertificateStatus } from "../../../contracts/certificate";
import type { IsoDay } from "../../../contracts/common";
import { addDays, addMonths } from "../../../platform/calendar/day";
import type { CertificateFacts, RecognitionEvent, RevocationEvent } from "./certificate-facts";
import { type DayRange, decisionDays } from "./event-days";

/** A certificate holds 36 months from its decision: QĐ 148 and QĐ 26/2026/QĐ-TTg alike. */
const VALID_MONTHS = 36;
/** The longest a certificate can be kept past its expiry: QĐ 26/2026/QĐ-TTg art. 12.3. */
export const LONGEST_EXTENSION_DAYS = 180;
/** From here on a re-assessment may be filed: QĐ 26/2026/QĐ-TTg art. 7.6. */
const EXPIRING_DAYS = 180;

/** First day on which a certificate decided on this day is no longer in force. */
export function expiryOf(decidedOn: IsoDay): IsoDay {
  return addMonths(decidedOn, VALID_MONTHS);
}

/** One recognition on one day, by itself. */
export type RecognitionState = {
  event: RecognitionEvent;
  decided: DayRange;
  /** First days on which it may be, and surely is, no longer in force, extensions included; null where no day is known. */
  ends: DayRange;
  status: Exclude<CertificateStatus, "not_recognised">;
  revocation: RevocationEvent | null;
};

export function stateOn(event: RecognitionEvent, facts: CertificateFacts, day: IsoDay): RecognitionState {
  const decided = decisionDays(event);
  const ends = endsOf(decided, facts);
  const later = facts.revocations.filter((revoked) => revoked.decided_on <= day && mayConcern(revoked, decided));
  const revocation = later.find(({ decided_on }) => decided.last !== null && decided.last <= decided_on) ?? null;
  const status = revocation ? "revoked" : statusBetween(decided, ends, later.length > 0, day);
  return { event, decided, ends, status, revocation };
}

/** A revocation ends what was recognised until that day; what is recognised afterwards stands anew. */
function mayConcern({ decided_on }: RevocationEvent, decided: DayRange): boolean {
  return decided.first === null || decided.first <= decided_on;
}

function statusBetween(
  decided: DayRange,
  ends: DayRange,
  maybeRevoked: boolean,
  day: IsoDay,
): RecognitionState["status"] {
  if (ends.last !== null && day >= ends.last) return "lapsed";
  const surelyDecided = decided.last !== null && decided.last <= day;
  const surelyNotOver = ends.first !== null && day < ends.first;
  if (decided.last === null || !surelyDecided || !surelyNotOver || maybeRevoked) return "unknown";
  const expiry = expiryOf(decided.last);
  if (day >= expiry) return "extended";
  return day >= addDays(expiry, -EXPIRING_DAYS) ? "expiring" : "in_force";
}

function endsOf(decided: DayRange, facts: CertificateFacts): DayRange {
  return { first: endOf(decided.first, facts), last: endOf(decided.last, facts) };
}

function endOf(decidedOn: IsoDay | null, { extensions }: CertificateFacts): IsoDay | null {
  if (decidedOn === null) return null;
  const expiry = expiryOf(decidedOn);
  const longest = addDays(expiry, LONGEST_EXTENSION_DAYS);
  const kept = extensions.map(({ until }) => addDays(until, 1));
  // Days written as YYYY-MM-DD sort as they follow each other.
  const end = [expiry, ...kept].sort().at(-1) ?? expiry;
  return [end, longest].sort()[0] ?? expiry;
}

/** All days on which the state of a recognition may change. */
export function changeDays(event: RecognitionEvent, facts: CertificateFacts): IsoDay[] {
  const decided = decisionDays(event);
  const ends = endsOf(decided, facts);
  const days = [decided.first, decided.last, ends.first, ends.last];
  if (decided.last !== null) {
    const expiry = expiryOf(decided.last);
    days.push(expiry, addDays(expiry, -EXPIRING_DAYS));
  }
  return days.filter((day) => day !== null);
}
