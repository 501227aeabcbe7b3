import type { IsoDay } from "../../../../contracts/common";
import type { RegisterRow } from "../types";
import type { FieldChange } from "./changes";
import type { DecisionRecord, ProducerRecord, ProductRecord, RecognitionRecord } from "./types";
import type { ResolvedPlace } from "./unit-index";
import type { Workspace } from "./workspace";

/** The day a row speaks of, which decides the administrative scheme; null where it gives none. */
export function daySpokenOf({ decided_on, year }: RegisterRow): IsoDay | null {
  return decided_on ?? (year === null ? null : `${year}-12-31`);
}

export function placeOf(row: RegisterRow, workspace: Workspace): ResolvedPlace {
  return workspace.units.resolve(
    { province: row.province, district: row.district, commune: row.commune },
    daySpokenOf(row),
  );
}

export function addProducer(row: RegisterRow, workspace: Workspace): ProducerRecord {
  const record: ProducerRecord = {
    id: workspace.newId("prcr"),
    name: row.producer ?? "",
    aliases: [],
    legal_type: row.legal_type,
    legal_type_text: row.legal_type_text,
    tax_code: row.tax_code,
    registration_number: row.registration_number,
    address_text: row.address,
    ...placeFields(row, workspace),
  };
  workspace.addProducer(record);
  return record;
}

/** `producer` stays null while the printed name waits in the review list; the name itself is kept. */
export function addProduct(row: RegisterRow, producer: ProducerRecord | null, workspace: Workspace): ProductRecord {
  const record: ProductRecord = {
    id: workspace.newId("rprod"),
    name: row.name,
    producer_id: producer?.id ?? null,
    producer_text: row.producer,
    ...placeFields(row, workspace),
    group_text: row.group,
    status: row.status,
    ocop_code: row.ocop_code,
    dossier_id: row.dossier_id,
    source_url: row.source_url,
    evidence_grade: row.evidence_grade,
    notes: row.notes,
    same_as: null,
  };
  workspace.addProduct(record);
  return record;
}

export function addDecision(draft: Omit<DecisionRecord, "id">, workspace: Workspace): DecisionRecord {
  const record = { id: workspace.newId("dec"), ...draft };
  workspace.addDecision(record);
  return record;
}

/** Records the event of a row that carries a rank; other rows add nothing. */
export function addRecognition(
  row: RegisterRow,
  product: ProductRecord,
  decision: DecisionRecord | null,
  kind: RecognitionRecord["kind"],
  workspace: Workspace,
): FieldChange {
  const change = { field: "recognition", before: null, after: describe(row) };
  if (row.stars === null) return change;
  workspace.addRecognition({
    id: workspace.newId("rcg"),
    product_id: product.id,
    decision_id: decision?.id ?? null,
    stars: row.stars,
    kind,
    decided_on: row.decided_on ?? decision?.decided_on ?? null,
    year: row.year,
    issuer_text: row.issuer ?? decision?.issuer_text ?? null,
    group_text: row.group,
    place_text: [row.commune, row.district, row.province].filter((part) => part !== null).join(", "),
    source_url: row.source_url,
    evidence_grade: row.evidence_grade,
    notes: row.notes,
  });
  return change;
}

function placeFields(row: RegisterRow, workspace: Workspace) {
  const { province_id, district_id, commune_id } = placeOf(row, workspace);
  return {
    province_text: row.province,
    district_text: row.district,
    commune_text: row.commune,
    province_id,
    district_id,
    commune_id,
  };
}

function describe({ stars, decision_number, decided_on, year }: RegisterRow): string {
  const when = decided_on ?? (year === null ? null : String(year));
  return [`${stars} sao`, decision_number, when].filter((part) => part !== null).join(", ");
}
