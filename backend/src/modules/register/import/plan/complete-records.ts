import type { RegisterRow } from "../types";
import {
  differences,
  type FieldChange,
  statedOfDecision,
  statedOfProducer,
  statedOfProduct,
  statedOfRecognition,
  toFieldChanges,
} from "./changes";
import { placeOf } from "./new-records";
import type { DecisionRecord, ProducerRecord, ProductRecord, RecognitionRecord } from "./types";
import type { Workspace } from "./workspace";

/** Attributes a row gives an existing product: corrected where they differ, never erased. */
export function completeProduct(row: RegisterRow, known: ProductRecord, workspace: Workspace): FieldChange[] {
  const set = differences(known, workspace.firstStated(known.id, statedOfProduct(row, known)));
  const changes = toFieldChanges("product", known, set);
  const moved = set.commune_text !== undefined || set.district_text !== undefined;
  if (changes.length > 0) workspace.ledger.product.change(known, moved ? { ...set, ...unitIds(row, workspace) } : set);
  return changes;
}

export function completeProducer(row: RegisterRow, known: ProducerRecord, workspace: Workspace): FieldChange[] {
  const set = differences(known, workspace.firstStated(known.id, statedOfProducer(row, known)));
  const changes = toFieldChanges("producer", known, set);
  const placed = set.commune_text !== undefined || set.district_text !== undefined;
  if (changes.length > 0)
    workspace.ledger.producer.change(known, placed ? { ...set, ...unitIds(row, workspace) } : set);
  return changes;
}

export function completeDecision(row: RegisterRow, known: DecisionRecord, workspace: Workspace): FieldChange[] {
  const set = differences(known, statedOfDecision(row, known));
  const changes = toFieldChanges("decision", known, set);
  if (changes.length > 0) workspace.ledger.decision.change(known, set);
  if (set.decided_on === undefined) return changes;
  // The recognitions under it repeat the decision's day.
  for (const recognition of workspace.recognitionsUnder(known.id)) {
    if (recognition.decided_on === null)
      workspace.ledger.recognition.change(recognition, { decided_on: set.decided_on });
  }
  return changes;
}

export function completeRecognition(
  row: RegisterRow,
  known: RecognitionRecord,
  decision: DecisionRecord | null,
  workspace: Workspace,
): FieldChange[] {
  const set = differences(known, statedOfRecognition(row, known, decision?.id ?? null));
  const changes = toFieldChanges("recognition", known, set);
  if (changes.length > 0) workspace.ledger.recognition.change(known, set);
  return changes;
}

function unitIds(row: RegisterRow, workspace: Workspace) {
  const { province_id, district_id, commune_id } = placeOf(row, workspace);
  return { province_id, district_id, commune_id };
}
