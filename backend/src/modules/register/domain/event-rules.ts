import type { IsoDay } from "../../../contracts/common";
import { addDays } from "../../../platform/calendar/day";
import type { CertificateFacts } from "./certificate-facts";
import { decisionDays } from "./event-days";
import { expiryOf, LONGEST_EXTENSION_DAYS } from "./recognition-state";

export type EventFault = "nothing_to_revoke" | "expiry_not_known" | "before_expiry" | "too_long";

/** A revocation withdraws something that was recognised until its day. */
export function revocationFault({ recognitions }: CertificateFacts, decidedOn: IsoDay): EventFault | null {
  const recognised = recognitions.some((event) => (decisionDays(event).first ?? "") <= decidedOn);
  return recognised ? null : "nothing_to_revoke";
}

/** An extension keeps a certificate whose expiry is known, past it, for 180 days at most (QĐ 26/2026/QĐ-TTg art. 12.3). */
export function extensionFault({ recognitions }: CertificateFacts, until: IsoDay): EventFault | null {
  const decided = recognitions.flatMap(({ decided_on }) => decided_on ?? []).sort();
  const latest = decided.at(-1);
  if (latest === undefined) return "expiry_not_known";
  const expiry = expiryOf(latest);
  if (until < expiry) return "before_expiry";
  return addDays(until, 1) > addDays(expiry, LONGEST_EXTENSION_DAYS) ? "too_long" : null;
}
