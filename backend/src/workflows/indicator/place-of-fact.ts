import type { MedusaContainer } from "@medusajs/framework/types";
import type { FactKind } from "../../contracts/indicator-facts";
import { INDICATOR } from "../../modules/indicator";
import { KINDS_OF_A_UNIT, namedBy } from "../../modules/indicator/facts/kinds";
import type { IndicatorService } from "../../modules/indicator/service";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import { liesWithin, type Place, type UnitScope } from "../../platform/access/unit-scope";

export type FactPlace = { kind: "known"; unit_id: string | null } | { kind: "unknown"; field: string };

/**
 * The unit a fact is of: the one named for facts of a place, else the most exact one of the product or producer it is about. Everything it
 * names must be there, and lie in the reporter's units.
 */
export async function placeOfFact(
  container: MedusaContainer,
  { kind, content, unit_id }: { kind: FactKind; content: object; unit_id: string | null },
  scope: UnitScope,
): Promise<FactPlace> {
  const named = namedBy(content);
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const [products, producers] = await Promise.all([
    register.productsByIds(named.products),
    register.producersByIds(named.producers),
  ]);
  if (!allThere(named.products, products, scope)) return { kind: "unknown", field: "content.product_id" };
  if (!allThere(named.producers, producers, scope)) return { kind: "unknown", field: "content.producer_id" };
  const { store }: IndicatorService = container.resolve(INDICATOR);
  for (const { id, kind: wanted, field } of named.facts) {
    const fact = await store.findFact(id);
    if (fact === null || fact.kind !== wanted || fact.withdrawn || fact.corrected_by !== null)
      return { kind: "unknown", field: `content.${field}` };
  }
  if (KINDS_OF_A_UNIT.has(kind)) return unitOf(register, unit_id, scope);
  const [subject] = [...products, ...producers];
  return { kind: "known", unit_id: subject ? exactUnitOf(subject) : null };
}

async function unitOf(register: RegisterService, unit: string | null, scope: UnitScope): Promise<FactPlace> {
  const missing: FactPlace = { kind: "unknown", field: "unit_id" };
  if (unit === null || (scope.kind === "units" && !scope.ids.includes(unit))) return missing;
  return (await register.unitsByIds([unit])).length === 1 ? { kind: "known", unit_id: unit } : missing;
}

function allThere(ids: readonly string[], found: readonly (Place & { id: string })[], scope: UnitScope): boolean {
  const inside = new Set(found.filter((one) => liesWithin(scope, one)).map(({ id }) => id));
  return ids.every((id) => inside.has(id));
}

function exactUnitOf({ commune_id, district_id, province_id }: Place): string | null {
  return commune_id ?? district_id ?? province_id;
}
