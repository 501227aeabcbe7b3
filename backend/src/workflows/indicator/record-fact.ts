import type { MedusaContainer } from "@medusajs/framework/types";
import { generateEntityId } from "@medusajs/framework/utils";
import type { IsoDay } from "../../contracts/common";
import type { FactKind } from "../../contracts/indicator-facts";
import { INDICATOR } from "../../modules/indicator";
import type { IndicatorService } from "../../modules/indicator/service";
import type { FactRow, NewFact, ShownFact } from "../../modules/indicator/store/facts";
import type { UnitScope } from "../../platform/access/unit-scope";
import { placeOfFact } from "./place-of-fact";

/** What an officer says; its content has been checked against the kind's shape. */
export type FactWish = {
  kind: FactKind;
  content: Record<string, unknown>;
  unit_id: string | null;
  valid_from: IsoDay;
  valid_to: IsoDay | null;
  source: string;
  proofs: string[];
  note: string | null;
  idempotency_key: string;
};

/** Who says it, and for which units they may speak. */
export type Reporter = { scope: UnitScope; by: string };

export type FactResult =
  | { kind: "recorded"; fact: FactRow; repeated: boolean }
  /** Something the fact names is not there, or not the reporter's to speak of. */
  | { kind: "unknown"; field: string }
  | { kind: "no_such_fact" }
  | { kind: "corrected_already" }
  /** The key was used for another fact. */
  | { kind: "key_used" };

/** Records a fact once, however often it is sent. */
export async function recordFact(container: MedusaContainer, wish: FactWish, reporter: Reporter): Promise<FactResult> {
  const place = await placeOfFact(container, wish, reporter.scope);
  if (place.kind === "unknown") return place;
  return write(container, { ...newFact(wish, reporter), unit_id: place.unit_id });
}

/** Puts a fact in the place of one that was wrong. The wrong one stays on record, and stays what was known until now. */
export async function correctFact(
  container: MedusaContainer,
  id: string,
  wish: Omit<FactWish, "kind">,
  reporter: Reporter,
): Promise<FactResult> {
  const wrong = await factInScope(container, id, reporter.scope);
  if (wrong === null) return { kind: "no_such_fact" };
  const fact = { ...wish, kind: wrong.kind };
  const place = await placeOfFact(container, fact, reporter.scope);
  if (place.kind === "unknown") return place;
  return write(container, { ...newFact(fact, reporter), unit_id: place.unit_id, corrects: id });
}

/** Says that a fact should never have been there. It stays on record; from now on it is not known. */
export async function withdrawFact(
  container: MedusaContainer,
  id: string,
  { note, idempotency_key }: { note: string; idempotency_key: string },
  reporter: Reporter,
): Promise<FactResult> {
  const wrong = await factInScope(container, id, reporter.scope);
  if (wrong === null) return { kind: "no_such_fact" };
  const { kind, content, unit_id, valid_from, valid_to, source } = wrong;
  const wish = { kind, content, unit_id, valid_from, valid_to, source, proofs: [], note, idempotency_key };
  return write(container, { ...newFact(wish, reporter), corrects: id, withdrawn: true });
}

/** @returns null where there is none, or where it lies in somebody else's units */
export async function factInScope(container: MedusaContainer, id: string, scope: UnitScope): Promise<ShownFact | null> {
  const { store }: IndicatorService = container.resolve(INDICATOR);
  const fact = await store.findFact(id);
  if (fact === null || scope.kind === "all") return fact;
  return fact.unit_id !== null && scope.ids.includes(fact.unit_id) ? fact : null;
}

function newFact({ idempotency_key, ...wish }: FactWish, { by }: Reporter): NewFact {
  const key = `${by} ${idempotency_key}`;
  return {
    ...{ ...wish, id: generateEntityId("", "fact"), recorded_by: by, request_key: key },
    ...{ corrects: null, withdrawn: false },
  };
}

async function write(container: MedusaContainer, wanted: NewFact): Promise<FactResult> {
  const { store }: IndicatorService = container.resolve(INDICATOR);
  const held = await store.proofsOf(wanted.proofs);
  if (held.length !== new Set(wanted.proofs).size) return { kind: "unknown", field: "proofs" };
  const fact = await store.insertFact(wanted);
  if (fact === null) return { kind: "corrected_already" };
  if (fact.id === wanted.id) return { kind: "recorded", fact, repeated: false };
  return saysTheSame(fact, wanted) ? { kind: "recorded", fact, repeated: true } : { kind: "key_used" };
}

function saysTheSame(fact: FactRow, wanted: NewFact): boolean {
  const said = ({ kind, unit_id, valid_from, valid_to, corrects, withdrawn }: NewFact) =>
    JSON.stringify([kind, unit_id, valid_from, valid_to, corrects, withdrawn]);
  return said(fact) === said(wanted) && sorted(fact.content) === sorted(wanted.content);
}

/** The database keeps no order of keys. */
function sorted(content: Record<string, unknown>): string {
  return JSON.stringify(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)));
}
