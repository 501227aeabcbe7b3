import type { IsoDay } from "../../../contracts/common";
import { foldVietnamese } from "../../../platform/vietnamese/fold";

export type GroupNode = { legal_document_id: string; code: string; name: string; printed_as: string[] };
export type CrosswalkStep = { from_code: string; to_code: string };
export type CriteriaSet = { id: string; effective_from: IsoDay; effective_to: IsoDay | null };

/** Printed names of product groups, read as nodes of the taxonomy in force. */
export type GroupReader = (printed: string | null) => string | null;

/**
 * Reads a group as a source prints it. A name of an earlier taxonomy leads over the crosswalk to today's node; a name that is
 * none, or that fits several nodes of today, stays text.
 */
export function groupReader(
  nodes: readonly GroupNode[],
  crosswalk: readonly CrosswalkStep[],
  inForce: string | null,
): GroupReader {
  const today = new Set(nodes.filter((node) => node.legal_document_id === inForce).map(({ code }) => code));
  const next = new Map(crosswalk.map(({ from_code, to_code }) => [from_code, to_code]));
  const codes = new Map<string, Set<string>>();
  for (const { code, name, printed_as } of nodes) {
    const known = todaysCode(code, today, next);
    if (known === null) continue;
    for (const printed of [name, ...printed_as]) {
      const key = foldVietnamese(printed);
      codes.set(key, (codes.get(key) ?? new Set()).add(known));
    }
  }
  return (printed) => {
    const [only, ...others] = codes.get(foldVietnamese(printed ?? "")) ?? [];
    return only !== undefined && others.length === 0 ? only : null;
  };
}

function todaysCode(code: string, today: ReadonlySet<string>, next: ReadonlyMap<string, string>): string | null {
  const seen = new Set<string>();
  for (let at: string | undefined = code; at !== undefined && !seen.has(at); at = next.get(at)) {
    if (today.has(at)) return at;
    seen.add(at);
  }
  return null;
}

/** The criteria set whose taxonomy is today's: the newest that is in effect. */
export function criteriaSetInForce(sets: readonly CriteriaSet[], day: IsoDay): string | null {
  const inEffect = sets.filter((set) => holdsOn(set, day));
  return inEffect.sort((a, b) => (a.effective_from < b.effective_from ? 1 : -1))[0]?.id ?? null;
}

/** The criteria set a decision of this day was made under; null where none or two were in effect, or the day is not known. */
export function criteriaSetOf(sets: readonly CriteriaSet[], decidedOn: IsoDay | null): string | null {
  if (decidedOn === null) return null;
  const [only, ...others] = sets.filter((set) => holdsOn(set, decidedOn));
  return only && others.length === 0 ? only.id : null;
}

function holdsOn({ effective_from, effective_to }: CriteriaSet, day: IsoDay): boolean {
  return effective_from <= day && (effective_to === null || day < effective_to);
}
