import { foldVietnamese } from "../../../../platform/vietnamese/fold";
import { issuerFromNumber } from "../normalise/decision-number";
import type { RegisterRow } from "../types";
import { barePlace } from "./place-key";
import type { DecisionRecord } from "./types";

export type DecisionMatch =
  | { kind: "none" }
  | { kind: "known"; decision: DecisionRecord }
  | { kind: "new"; draft: Omit<DecisionRecord, "id"> }
  | { kind: "conflict"; decision: DecisionRecord }
  /** The number alone fits decisions of several years or authorities. */
  | { kind: "ambiguous"; decisions: DecisionRecord[] };

/**
 * Finds the decision a row cites. Numbers restart every year in every authority: 86/QĐ-UBND of one province and year has
 * nothing to do with 86/QĐ-UBND of another.
 */
export class DecisionIndex {
  private readonly byNumber = new Map<string, DecisionRecord[]>();

  constructor(decisions: readonly DecisionRecord[]) {
    for (const decision of decisions) this.add(decision);
  }

  add(decision: DecisionRecord): void {
    const key = scopeKey(decision.number, decision.province_text);
    const list = this.byNumber.get(key);
    if (list) list.push(decision);
    else this.byNumber.set(key, [decision]);
  }

  match(row: RegisterRow): DecisionMatch {
    // Only a rank comes by decision; a number beside an application is not one of ours.
    if (row.decision_number === null || row.stars === null) return { kind: "none" };
    const province = issuerFromNumber(row.decision_number) === null ? row.province : null;
    const numbered = (this.byNumber.get(scopeKey(row.decision_number, province)) ?? []).filter((decision) =>
      sameIssuer(decision, row),
    );
    const known = bestFitting(numbered, row);
    const conflicting = known.find(
      ({ decided_on }) => decided_on !== null && row.decided_on !== null && decided_on !== row.decided_on,
    );
    if (conflicting) return { kind: "conflict", decision: conflicting };
    const [first] = known;
    if (known.length > 1) return { kind: "ambiguous", decisions: known };
    if (first) return { kind: "known", decision: first };
    const year = row.decided_on === null ? row.year : Number(row.decided_on.slice(0, 4));
    return {
      kind: "new",
      draft: {
        number: row.decision_number,
        decided_on: row.decided_on,
        year,
        issuer_text: row.issuer,
        province_text: province,
      },
    };
  }
}

function scopeKey(number: string, province: string | null): string {
  return `${number}|${province === null ? "" : barePlace(province)}`;
}

function sameIssuer(decision: DecisionRecord, row: RegisterRow): boolean {
  return (
    decision.issuer_text === null ||
    row.issuer === null ||
    foldVietnamese(decision.issuer_text) === foldVietnamese(row.issuer)
  );
}

type YearFit = "exact" | "round_before" | "open" | "none";

/**
 * How a row's year fits a decision's. A row without a day may give the year of the assessment round, one before its decision's;
 * then the exact year is preferred where there is one.
 */
function yearFit(decision: DecisionRecord, row: RegisterRow): YearFit {
  const known = decision.decided_on === null ? decision.year : Number(decision.decided_on.slice(0, 4));
  const stated = row.decided_on === null ? row.year : Number(row.decided_on.slice(0, 4));
  if (known === null || stated === null) return "open";
  if (known === stated) return "exact";
  if (decision.decided_on !== null && row.decided_on === null && known === stated + 1) return "round_before";
  if (decision.decided_on === null && row.decided_on !== null && stated === known + 1) return "round_before";
  return "none";
}

function bestFitting(decisions: DecisionRecord[], row: RegisterRow): DecisionRecord[] {
  for (const fit of ["exact", "round_before", "open"] as const) {
    const fitting = decisions.filter((decision) => yearFit(decision, row) === fit);
    if (fitting.length > 0) return fitting;
  }
  return [];
}
