import type { RowFault } from "../../../../contracts/register-import";
import type { RegisterRow } from "../types";
import { gatherDecisions } from "./plan-import";
import { planKnownProduct } from "./plan-row";
import type { DecisionRecord, ProductRecord, RecognitionRecord, RegisterChangePlan } from "./types";
import { Workspace } from "./workspace";

/** What an officer records of one product: a rank by a decision. */
export type RecognitionInput = Required<
  Pick<
    RegisterRow,
    "stars" | "decision_number" | "decided_on" | "issuer" | "group" | "ocop_code" | "dossier_id" | "source_url"
  >
> & { note: string | null };

export type EventPlan =
  | { kind: "changes"; plan: Omit<RegisterChangePlan, "rows" | "faults" | "counts"> }
  | { kind: "nothing_new" }
  | { kind: "refused"; fault: RowFault | null };

/**
 * What one recognition would change, under the very rules of an import: the same event again is nothing new, a blank is filled,
 * and what contradicts the register is refused with the sentence an import would give.
 * @param decisions those of the same number; @param recognitions those of the product
 */
export function planRecognition(
  input: RecognitionInput,
  product: ProductRecord,
  held: { decisions: DecisionRecord[]; recognitions: RecognitionRecord[] },
  newId: (prefix: string) => string,
): EventPlan {
  const nothing = { units: [], successions: [], producers: [], answers: new Map<string, string | null>() };
  const workspace = new Workspace({ ...nothing, products: [product], ...held }, newId, {});
  const row = rowOf(input, product);
  gatherDecisions({ rows: [row] }, workspace);
  // Where the event comes from is said of the event, not of the product.
  workspace.firstStated(product.id, {
    source_url: row.source_url,
    evidence_grade: row.evidence_grade,
    notes: row.notes,
  });
  const known = workspace.products.get(product.id);
  if (!known) return { kind: "refused", fault: null };
  const { outcome } = planKnownProduct(row, known, null, workspace);
  if (outcome === "refused") return { kind: "refused", fault: workspace.faults[0] ?? null };
  return outcome === "unchanged" ? { kind: "nothing_new" } : { kind: "changes", plan: workspace.plan() };
}

function rowOf(input: RecognitionInput, product: ProductRecord): RegisterRow {
  const { note, ...event } = input;
  return {
    ...event,
    row: 1,
    name: product.name,
    producer: product.producer_text,
    legal_type: null,
    legal_type_text: null,
    tax_code: null,
    registration_number: null,
    address: null,
    commune: product.commune_text,
    district: product.district_text,
    province: product.province_text,
    status: "recognised",
    year: null,
    evidence_grade: "A",
    notes: note,
  };
}
