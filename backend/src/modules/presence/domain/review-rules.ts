import type { Outcome } from "@ocop/integrations/evidence";

export type Verdict = "same" | "different" | "unsure" | "agree" | "refuse";
export type Kind = "match" | "override" | "correction";

/** One in ten questions is answered by two people who do not see each other's answer. */
const DOUBLE_EVERY = 10;

/** Drawn from the check's hash: nobody can choose which questions measure the reviewers. */
export function peopleNeeded(hash: string): number {
  return Number.parseInt(hash.slice(0, 8), 16) % DOUBLE_EVERY === 0 ? 2 : 1;
}

export function isVerdictOf(kind: Kind, verdict: Verdict): boolean {
  return (kind === "match") === ["same", "different", "unsure"].includes(verdict);
}

export type Conclusion =
  /** Somebody else must decide too; `needs` people in all. */
  { readonly open: true; readonly needs: number } | { readonly open: false; readonly verdict: Verdict };

/** What the decisions taken so far amount to. Two who differ are settled by a third; three who all differ are unsure. */
export function concluded(verdicts: readonly Verdict[], needs: number): Conclusion {
  const [first] = verdicts;
  if (first === undefined || verdicts.length < needs) return { open: true, needs };
  const most = verdicts.find((verdict) => verdicts.filter((one) => one === verdict).length * 2 > verdicts.length);
  if (most !== undefined) return { open: false, verdict: most };
  return verdicts.length < 3 ? { open: true, needs: 3 } : { open: false, verdict: "unsure" };
}

const PROOF: ReadonlySet<Outcome> = new Set(["buyable", "not_buyable"]);
const FAILURE: ReadonlySet<Outcome> = new Set(["gone", "other_product", "absent"]);

/** True where one says that the product is there and the other that it is not. */
export function contradicts(one: Outcome, other: Outcome): boolean {
  return (PROOF.has(one) && FAILURE.has(other)) || (FAILURE.has(one) && PROOF.has(other));
}
