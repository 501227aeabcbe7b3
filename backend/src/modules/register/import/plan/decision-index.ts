import { foldVietnamese } from "../../../../platform/vietnamese/fold";
import { issuerFromNumber } from "../normalise/decision-number";
import type { RegisterRow } from "../types";
import { barePlace } from "./name-key";
import type { DecisionRecord } from "./types";

export type DecisionMatch =
  | { kind: "none" }
  | { kind: "known"; decision: DecisionRecord }
  | { kind: "new"; draft: Omit<DecisionRecord, "id"> }
  | { kind: "conflict"; decision: DecisionRecord };

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
    if (row.decision_number === null) return { kind: "none" };
    const province = issuerFromNumber(row.decision_number) === null ? row.province : null;
    const known = (this.byNumber.get(scopeKey(row.decision_number, province)) ?? []).filter((decision) => sameIssuer(decision, row) && sameYear(decision, row));
    const conflicting = known.find(({ decided_on }) => decided_on !== null && row.decided_on !== null && decided_on !== row.decided_on);
    if (conflicting) return { kind: "conflict", decision: conflicting };
    const [first] = known;
    if (first) return { kind: "known", decision: first };
    const year = row.decided_on === null ? row.year : Number(row.decided_on.slice(0, 4));
    return {
      kind: "new",
      draft: { number: row.decision_number, decided_on: row.decided_on, year, issuer_text: row.issuer, province_text: province },
    };
  }
}

function scopeKey(number: string, province: string | null): string {
  return `${number}|${province === null ? "" : barePlace(province)}`;
}

function sameIssuer(decision: DecisionRecord, row: RegisterRow): boolean {
  return decision.issuer_text === null || row.issuer === null || foldVietnamese(decision.issuer_text) === foldVietnamese(row.issuer);
}

/** A row's year may be that of the assessment round, one before its decision's. */
function sameYear(decision: DecisionRecord, row: RegisterRow): boolean {
  const known = decision.decided_on === null ? decision.year : Number(decision.decided_on.slice(0, 4));
  const stated = row.decided_on === null ? row.year : Number(row.decided_on.slice(0, 4));
  if (known === null || stated === null || known === stated) return true;
  if (decision.decided_on !== null && row.decided_on !== null) return false;
  return row.decided_on === null ? known === stated + 1 : stated === known + 1;
}
