import type { VerifyAnswer } from "@contracts/catalogue";
import type { CertificateStatus, DecisionFact } from "@contracts/certificate";
import type { IsoDay } from "@contracts/common";

export type Found = VerifyAnswer["found"][number];

/** One decision and the products it speaks of. */
export type Decision = Pick<DecisionFact, "number" | "act" | "decided_on" | "year" | "issuer"> & {
  /** State of what it recognised; null where its products differ. */
  status: CertificateStatus | null;
  /** First day on which it no longer holds; null where that is not known or its products differ. */
  ends_on: IsoDay | null;
  found: Found[];
};

/**
 * The decisions behind a number: authorities count for themselves, so the same number may stand on several, told apart by
 * their day and their issuer.
 */
export function decisionsOf(found: readonly Found[]): Decision[] {
  const groups = new Map<string, [DecisionFact, Found[]]>();
  for (const entry of found) {
    if (entry.decision === null) continue;
    const { act, decided_on, year, issuer } = entry.decision;
    const key = JSON.stringify([act, decided_on ?? year, issuer]);
    const [, entries] = groups.get(key) ?? [];
    if (entries) entries.push(entry);
    else groups.set(key, [entry.decision, [entry]]);
  }
  return [...groups.values()].map(([{ number, act, decided_on, year, issuer }, entries]) => ({
    number,
    act,
    decided_on,
    year,
    issuer,
    status: common(entries, (fact) => fact.status),
    ends_on: common(entries, (fact) => fact.ends_on),
    found: entries,
  }));
}

function common<Value>(entries: Found[], read: (fact: DecisionFact) => Value): Value | null {
  const values = new Set(entries.flatMap(({ decision }) => (decision ? [read(decision)] : [])));
  const [only = null] = values;
  return values.size === 1 ? only : null;
}
