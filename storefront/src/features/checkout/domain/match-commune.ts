import type { UnitOption, UnitsAnswer } from "@contracts/checkout";

export type CommuneMatch =
  | { kind: "one"; unit: UnitOption }
  | { kind: "several"; units: UnitOption[] }
  | { kind: "none" };

/**
 * Which commune a typed name means, out of those the backend found for it (by today's names and abolished ones).
 * Never the first of several: an old ward may have gone into more than one of today's, and where one of that name may be
 * meant that nobody can place, the only other one is not it.
 */
export function matchCommune(typed: string, { units, unplaced }: UnitsAnswer): CommuneMatch {
  const [first, ...others] = units;
  if (!first) return { kind: "none" };
  if (others.length === 0 && unplaced.length === 0) return { kind: "one", unit: first };
  const same = units.filter((unit) => fold(unit.name) === fold(typed));
  return same.length === 1 && same[0] ? { kind: "one", unit: same[0] } : { kind: "several", units };
}

/** Letters without accents and case; `đ` is a letter of its own that no decomposition touches. */
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/\s+/gu, " ").trim();
}
