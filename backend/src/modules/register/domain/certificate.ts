import type { Badge, Certificate, CertificateStatus, RecognitionFact } from "../../../contracts/certificate";
import type { IsoDay } from "../../../contracts/common";
import type { CertificateFacts, RecognitionEvent } from "./certificate-facts";
import { competentAuthority } from "./competent-authority";
import { decisionDays, inOrder } from "./event-days";
import { changeDays, expiryOf, type RecognitionState, stateOn } from "./recognition-state";

export { type CertificateFacts, NO_FACTS, type RecognitionEvent } from "./certificate-facts";
export { expiryOf } from "./recognition-state";

/**
 * What may be said of a product's certificate on a day. The one place that derives it: nothing else in the system decides
 * whether stars are shown. Where days are missing, the answer is `unknown` for as long as it depends on them.
 */
export function certificateOn(facts: CertificateFacts, day: IsoDay): Certificate {
  const states = possiblyLatest(facts.recognitions, day).map((event) => stateOn(event, facts, day));
  const latest = states.at(-1);
  if (!latest) return { status: "not_recognised", as_of: day, badge: null, recognition: null, revocation: null };
  const holding = states.findLast(({ status }) => isInForce(status));
  const told = holding ?? latest;
  return {
    status: combined(states, told),
    as_of: day,
    badge: combined(states, told) === told.status ? badgeOf(told) : null,
    recognition: factOf(told),
    revocation: told.revocation,
  };
}

/** All days on which the derived certificate may change, in order. Between two of them it stays as it is. */
export function statusChangeDays(facts: CertificateFacts): IsoDay[] {
  const revoked = facts.revocations.map(({ decided_on }) => decided_on);
  const days = facts.recognitions.flatMap((event) => changeDays(event, facts));
  return [...new Set([...revoked, ...days])].sort();
}

/** True for the states in which the certificate surely holds. */
export function isInForce(status: CertificateStatus): boolean {
  return status === "in_force" || status === "expiring" || status === "extended";
}

/**
 * The recognitions of which one is the latest on the day; usually one. Several where only a year is known of one of them:
 * then the register cannot tell which came last. One without any date counts only where nothing better is known.
 */
function possiblyLatest(recognitions: readonly RecognitionEvent[], day: IsoDay): RecognitionEvent[] {
  const possible = recognitions.filter((event) => (decisionDays(event).first ?? "") <= day);
  const placed = possible.filter((event) => decisionDays(event).first !== null);
  const events = inOrder(placed.length > 0 ? placed : possible);
  const latest = events.at(-1);
  const from = (latest && decisionDays(latest).first) ?? "";
  return events.filter((event) => (decisionDays(event).last ?? "9999") >= from);
}

/** Different ranks that may each be the latest leave the rank unknown, and with it the certificate. */
function combined(states: readonly RecognitionState[], told: RecognitionState): CertificateStatus {
  if (states.every(({ status }) => status === "lapsed" || status === "revoked")) return told.status;
  const oneRank = new Set(states.map(({ event }) => event.stars)).size === 1;
  return oneRank && isInForce(told.status) ? told.status : "unknown";
}

/** A badge always stands with the day of its decision and its expiry, so a certificate known by its year alone carries none. */
function badgeOf({ event, status, ends }: RecognitionState): Badge | null {
  if (!isInForce(status) || event.decided_on === null || ends.last === null) return null;
  return {
    stars: event.stars,
    decision_number: event.decision_number,
    decided_on: event.decided_on,
    issuer: event.issuer ?? competentAuthority(event.stars, event.decided_on),
    expires_on: ends.last,
    sample: event.sample,
  };
}

function factOf({ event, decided }: RecognitionState): RecognitionFact {
  const { recorded_on: _recorded, ...stated } = event;
  const dated = event.decided_on !== null;
  return {
    ...stated,
    expires_on: event.decided_on === null ? null : expiryOf(event.decided_on),
    earliest_expiry: dated || decided.first === null ? null : expiryOf(decided.first),
    latest_expiry: dated || decided.last === null ? null : expiryOf(decided.last),
  };
}
