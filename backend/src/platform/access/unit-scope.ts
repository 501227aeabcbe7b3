/**
 * The administrative units a person may see and act on: all, or the listed ones and nothing else. The list holds units of
 * every version that lie in what was granted, so a place is inside when its most exact unit is listed.
 */
export type UnitScope = { kind: "all" } | { kind: "units"; ids: readonly string[] };

/** Where a record lies, by the units its printed place was understood as. */
export type Place = { province_id: string | null; district_id: string | null; commune_id: string | null };

export const EVERYWHERE: UnitScope = { kind: "all" };

/** A place nothing is known of lies inside for nobody but those who may see everything. */
export function liesWithin(scope: UnitScope, place: Place): boolean {
  if (scope.kind === "all") return true;
  const exact = place.commune_id ?? place.district_id ?? place.province_id;
  return exact !== null && scope.ids.includes(exact);
}

/** The most exact unit of a row that carries a place, as an SQL expression. @param row the table or its alias */
export function exactUnit(row: string): string {
  return `coalesce(${row}.commune_id, ${row}.district_id, ${row}.province_id)`;
}

/**
 * A condition for a WHERE clause with `?` placeholders and their values.
 * @param unit an SQL expression of our own that gives a unit's id, never a visitor's words
 */
export function withinScope(scope: UnitScope, unit: string): { condition: string; params: string[] } {
  if (scope.kind === "all") return { condition: "TRUE", params: [] };
  return {
    condition: `${unit} IN (SELECT jsonb_array_elements_text(?::jsonb))`,
    params: [JSON.stringify(scope.ids)],
  };
}
