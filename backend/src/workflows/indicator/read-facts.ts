import type { MedusaContainer } from "@medusajs/framework/types";
import type { FactHistory, FactKind, ReportedFact } from "../../contracts/indicator-facts";
import { INDICATOR } from "../../modules/indicator";
import { namedBy } from "../../modules/indicator/facts/kinds";
import type { IndicatorService } from "../../modules/indicator/service";
import type { FactRow, ShownFact } from "../../modules/indicator/store/facts";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import type { UnitScope } from "../../platform/access/unit-scope";
import { factInScope } from "./record-fact";

type Wish = { kind: FactKind | null; unit: string | null; standing: boolean; page: number; limit: number };

/** Reported facts of the units a person may see, the newest first. */
export async function listFacts(
  container: MedusaContainer,
  { kind, unit, standing, page, limit }: Wish,
  scope: UnitScope,
): Promise<{ facts: ReportedFact[]; total: number }> {
  const { store }: IndicatorService = container.resolve(INDICATOR);
  const mine = scope.kind === "all" ? null : scope.ids;
  const units = unit === null ? mine : [unit].filter((id) => mine === null || mine.includes(id));
  const { facts, total } = await store.pageOfFacts({ kind, units, standing }, limit, (page - 1) * limit);
  return { facts: await shown(container, facts), total };
}

/** A fact with everything it replaced and that replaced it; null where there is none in the person's units. */
export async function readFact(container: MedusaContainer, id: string, scope: UnitScope): Promise<FactHistory | null> {
  const found = await factInScope(container, id, scope);
  if (found === null) return null;
  const { store }: IndicatorService = container.resolve(INDICATOR);
  const [fact, ...history] = await shown(container, [found, ...(await store.factHistory(id))]);
  return fact ? { fact, history } : null;
}

/** A fact as it was just recorded. */
export async function shownFact(container: MedusaContainer, fact: FactRow): Promise<ReportedFact> {
  const { store }: IndicatorService = container.resolve(INDICATOR);
  const [one] = await shown(container, [(await store.findFact(fact.id)) ?? { ...fact, corrected_by: null }]);
  if (!one) throw new Error(`There is no fact ${fact.id}`);
  return one;
}

async function shown(container: MedusaContainer, facts: readonly ShownFact[]): Promise<ReportedFact[]> {
  const { store }: IndicatorService = container.resolve(INDICATOR);
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const subjects = facts.map(({ content }) => namedBy(content));
  const [proofs, units, products, producers] = await Promise.all([
    store.proofsOf([...new Set(facts.flatMap((fact) => fact.proofs))]),
    register.unitsByIds([...new Set(facts.flatMap(({ unit_id }) => unit_id ?? []))]),
    register.productsByIds([...new Set(subjects.flatMap((subject) => subject.products))]),
    register.producersByIds([...new Set(subjects.flatMap((subject) => subject.producers))]),
  ]);
  const subjectNames = new Map([...products, ...producers].map(({ id, name }) => [id, name]));
  const names = new Map(units.map(({ id, prefix, name }) => [id, `${prefix} ${name}`.trim()]));
  const files = new Map(proofs.map((proof) => [proof.sha256, proof]));
  return facts.map(({ request_key: _key, unit_id, recorded_at, ...fact }, index) => ({
    ...fact,
    named: [...(subjects[index]?.products ?? []), ...(subjects[index]?.producers ?? [])].flatMap((id) => {
      const name = subjectNames.get(id);
      return name === undefined ? [] : [{ id, name }];
    }),
    unit: unit_id === null ? null : { id: unit_id, name: names.get(unit_id) ?? unit_id },
    proofs: fact.proofs.flatMap((sha256) => files.get(sha256) ?? []),
    recorded_at: recorded_at.toISOString(),
  }));
}
