import type { RegisterRow } from "../types";
import type { DecisionRecord, RecognitionRecord } from "./types";

export type RecognitionMatch =
  | { kind: "same"; recognition: RecognitionRecord }
  /** The file states an event the register holds, with fewer blanks. */
  | { kind: "completes"; recognition: RecognitionRecord }
  | { kind: "new_event"; event: RecognitionRecord["kind"] }
  | { kind: "conflict"; code: "stars_against_register" | "undated_against_register"; recognition: RecognitionRecord };

/**
 * Compares the recognition a row states with those the register holds of the product. Recognitions are events and only
 * ever added: a row with other stars for the same event is a conflict for a person, not a correction.
 */
export function matchRecognition(
  row: RegisterRow,
  decision: DecisionRecord | null,
  known: readonly RecognitionRecord[],
): RecognitionMatch {
  const same = known.find((recognition) => isSameEvent(row, decision, recognition));
  if (same) {
    if (same.stars !== row.stars) return { kind: "conflict", code: "stars_against_register", recognition: same };
    return addsFacts(row, decision, same)
      ? { kind: "completes", recognition: same }
      : { kind: "same", recognition: same };
  }
  const [latest] = [...known].sort(byDateDescending);
  if (!latest) return { kind: "new_event", event: "new" };
  if (row.decided_on === null && row.year === null && decision === null)
    return { kind: "conflict", code: "undated_against_register", recognition: latest };
  return { kind: "new_event", event: (row.stars ?? 0) > latest.stars ? "upgrade" : "re_recognition" };
}

function isSameEvent(row: RegisterRow, decision: DecisionRecord | null, known: RecognitionRecord): boolean {
  if (decision !== null && known.decision_id !== null) return decision.id === known.decision_id;
  if (row.decided_on !== null && known.decided_on !== null) return row.decided_on === known.decided_on;
  const stated = row.decided_on === null ? row.year : Number(row.decided_on.slice(0, 4));
  const held = known.decided_on === null ? known.year : Number(known.decided_on.slice(0, 4));
  // Without a day on one side, the year and the rank together tell the event; an undated row may speak of any with its rank.
  if (stated === null || held === null) return row.stars === known.stars;
  return stated === held && (row.stars === known.stars || (row.decided_on === null && known.decided_on === null));
}

function addsFacts(row: RegisterRow, decision: DecisionRecord | null, known: RecognitionRecord): boolean {
  return (
    (known.decision_id === null && decision !== null) ||
    (known.decided_on === null && row.decided_on !== null) ||
    (known.year === null && row.year !== null) ||
    (known.issuer_text === null && row.issuer !== null)
  );
}

/** The last day the event can have happened; undated events come last. */
function sortDay({ decided_on, year }: RecognitionRecord): string {
  return decided_on ?? (year === null ? "" : `${year}-12-31`);
}

function byDateDescending(a: RecognitionRecord, b: RecognitionRecord): number {
  return sortDay(b).localeCompare(sortDay(a));
}
