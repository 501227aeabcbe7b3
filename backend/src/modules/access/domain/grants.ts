import type { IsoDay } from "../../../contracts/common";

/**
 * What a person may do, from little to much. A helper looks after a commune's products for others, an officer answers for a
 * unit's register and indicator, an operator runs the installation.
 */
export const ROLES = ["helper", "officer", "operator"] as const;
export type Role = (typeof ROLES)[number];

/** A role over units on the days from `valid_from` up to, not including, `valid_to`. `unit_ids` null: everywhere. */
export type Grant = {
  id: string;
  role: Role;
  unit_ids: string[] | null;
  valid_from: IsoDay;
  valid_to: IsoDay | null;
};

export function holdsOn(grant: Pick<Grant, "valid_from" | "valid_to">, day: IsoDay): boolean {
  return grant.valid_from <= day && (grant.valid_to === null || day < grant.valid_to);
}

/** The units that grants of some roles name together, or `everywhere`; null where there is no such grant. */
export function unitsOf(grants: readonly Grant[], roles: readonly Role[]): readonly string[] | "everywhere" | null {
  const usable = grants.filter(({ role }) => roles.includes(role));
  if (usable.length === 0) return null;
  const named = usable.map(({ unit_ids }) => unit_ids);
  return named.includes(null) ? "everywhere" : [...new Set(named.flatMap((ids) => ids ?? []))];
}

/** The strongest role held; null without a grant. */
export function strongestRole(grants: readonly Grant[]): Role | null {
  return ROLES.findLast((role) => grants.some((grant) => grant.role === role)) ?? null;
}

/** Operators are everywhere, and nobody else is: whom a whole country is given to runs the installation. */
export function isProper({ role, unit_ids }: Pick<Grant, "role" | "unit_ids">): boolean {
  return role === "operator" ? unit_ids === null : unit_ids !== null && unit_ids.length > 0;
}
