import type { DecisionFact } from "../../../contracts/certificate";
import type { IsoDay } from "../../../contracts/common";
import type { CertificateFacts } from "./certificate-facts";
import { stateOn } from "./recognition-state";

/**
 * What the decision of this number says of a product, and whether that still holds on a day, by itself: a later
 * recognition neither prolongs nor ends it. One that revokes comes first, as it is the last word.
 * @returns null where it says nothing of the product
 */
export function decisionFactOn(facts: CertificateFacts, number: string, day: IsoDay): DecisionFact | null {
  const revocation = facts.revocations.find(({ decision_number }) => decision_number === number);
  if (revocation) {
    const { decided_on } = revocation;
    return {
      number,
      act: "revoked",
      stars: null,
      decided_on,
      year: null,
      issuer: null,
      ends_on: null,
      status: "revoked",
    };
  }
  const event = facts.recognitions.findLast(({ decision_number }) => decision_number === number);
  if (!event) return null;
  const { ends, status } = stateOn(event, facts, day);
  const { stars, decided_on, year, issuer } = event;
  return {
    number,
    act: "recognised",
    stars,
    decided_on,
    year,
    issuer,
    ends_on: decided_on === null ? null : ends.last,
    status,
  };
}

/** The facts without what the demonstration adds: only these can confirm a certificate. */
export function withoutSamples(facts: CertificateFacts): CertificateFacts {
  const real = ({ sample }: { sample: boolean }) => !sample;
  return {
    recognitions: facts.recognitions.filter(real),
    revocations: facts.revocations.filter(real),
    extensions: facts.extensions.filter(real),
  };
}

/** True where the demonstration adds something. */
export function hasSamples({ recognitions, revocations, extensions }: CertificateFacts): boolean {
  return [...recognitions, ...revocations, ...extensions].some(({ sample }) => sample);
}
