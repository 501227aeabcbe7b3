import type { RowStatus } from "../normalise/status";
import type { RegisterRow } from "../types";
import type { DecisionRecord, ProducerRecord, ProductRecord, RecognitionRecord } from "./types";

const PROGRESS: readonly RowStatus[] = [
  "registered",
  "assessed_pending",
  "proposed_5",
  "certified_stars_unstated",
  "recognised",
];

export type FieldChange = { field: string; before: string | null; after: string | null };

/**
 * The fields in which `stated` says something else than `known`. A blank in the file means that the source does not say it,
 * so it never erases what the register holds.
 */
export function differences<Entity extends object>(known: Entity, stated: Partial<Entity>): Partial<Entity> {
  const changed: Partial<Entity> = {};
  for (const field of keysOf(stated)) {
    const value = stated[field];
    if (value !== null && value !== undefined && value !== known[field]) changed[field] = value;
  }
  return changed;
}

export function toFieldChanges<Entity extends object>(
  prefix: string,
  known: Entity,
  set: Partial<Entity>,
): FieldChange[] {
  return keysOf(set).map((field) => ({
    field: `${prefix}.${String(field)}`,
    before: show(known[field]),
    after: show(set[field]),
  }));
}

/** What a row says of an existing producer beyond its name. A second place or form is kept out: the first printed stands. */
export function statedOfProducer(row: RegisterRow, known: ProducerRecord): Partial<ProducerRecord> {
  return {
    tax_code: row.tax_code,
    registration_number: row.registration_number,
    address_text: row.address,
    ...(known.legal_type === null ? { legal_type: row.legal_type } : {}),
    ...(known.legal_type_text === null ? { legal_type_text: row.legal_type_text } : {}),
    ...(known.district_text === null ? { district_text: row.district } : {}),
    ...(known.commune_text === null ? { commune_text: row.commune } : {}),
  };
}

export function statedOfProduct(row: RegisterRow, known: ProductRecord): Partial<ProductRecord> {
  return {
    group_text: row.group,
    ocop_code: row.ocop_code,
    dossier_id: row.dossier_id,
    commune_text: row.commune,
    district_text: row.district,
    source_url: row.source_url,
    evidence_grade: row.evidence_grade,
    notes: row.notes,
    // A product's progress only goes forward: a list of applications does not move a recognised one back.
    ...(PROGRESS.indexOf(row.status) > PROGRESS.indexOf(known.status) ? { status: row.status } : {}),
  };
}

export function statedOfDecision(row: RegisterRow, known: DecisionRecord): Partial<DecisionRecord> {
  return {
    ...(known.decided_on === null ? { decided_on: row.decided_on } : {}),
    ...(known.issuer_text === null ? { issuer_text: row.issuer } : {}),
  };
}

export function statedOfRecognition(
  row: RegisterRow,
  known: RecognitionRecord,
  decisionId: string | null,
): Partial<RecognitionRecord> {
  return {
    ...(known.decision_id === null ? { decision_id: decisionId } : {}),
    ...(known.decided_on === null ? { decided_on: row.decided_on } : {}),
    ...(known.year === null ? { year: row.year } : {}),
    ...(known.issuer_text === null ? { issuer_text: row.issuer } : {}),
  };
}

function keysOf<Entity extends object>(value: Entity): (keyof Entity)[] {
  // Object.keys loses the key type; the objects here are plain records made in this module.
  return Object.keys(value) as (keyof Entity)[];
}

function show(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
