import type { IsoDay } from "../../../contracts/common";
import type { FactKind } from "../../../contracts/indicator-facts";
import type { FactContent } from "../facts/kinds";

/** A reported fact with the stretch of time in which it was known, in microseconds since 1970. */
export type KnownFact<Kind extends FactKind = FactKind> = {
  id: string;
  kind: Kind;
  content: FactContent<Kind>;
  unit_id: string | null;
  valid_from: IsoDay;
  valid_to: IsoDay | null;
  known_from: number;
  /** Until it was corrected or withdrawn. */
  known_to: number;
};

export function isKnownAt(one: { known_from: number; known_to: number }, at: number): boolean {
  return one.known_from <= at && at < one.known_to;
}

export function holdsOn(
  { valid_from, valid_to }: { valid_from: IsoDay; valid_to: IsoDay | null },
  day: IsoDay,
): boolean {
  return valid_from <= day && (valid_to === null || day < valid_to);
}

/** Of several facts that hold, the one that began last for each subject; of two with one day, the one recorded later. */
export function latestBy<Fact extends KnownFact>(
  facts: readonly Fact[],
  subject: (fact: Fact) => string,
): Map<string, Fact> {
  const latest = new Map<string, Fact>();
  for (const fact of facts) {
    const known = latest.get(subject(fact));
    if (known === undefined || beganLater(fact, known)) latest.set(subject(fact), fact);
  }
  return latest;
}

function beganLater(a: KnownFact, b: KnownFact): boolean {
  return a.valid_from === b.valid_from ? a.known_from >= b.known_from : a.valid_from > b.valid_from;
}
