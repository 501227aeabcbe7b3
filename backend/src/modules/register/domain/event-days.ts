import type { IsoDay } from "../../../contracts/common";
import type { RecognitionEvent } from "./certificate-facts";

/** The first and the last day on which something can have happened; null where that end is open. */
export type DayRange = { first: IsoDay | null; last: IsoDay | null };

/**
 * The last round of an assessment year may be decided in the next year (QĐ 26/2026/QĐ-TTg art. 5: before 30 March), and lists
 * print the year of the round: "2022" for QĐ 156/QĐ-UBND of 17 January 2023.
 */
const LAST_ROUND_ENDS = "03-30";

/**
 * The days between which a recognition was decided. A year alone leaves that year and the rest of its round; whatever is
 * stated, it was decided no later than it was recorded.
 */
export function decisionDays({ decided_on, year, recorded_on }: RecognitionEvent): DayRange {
  if (decided_on !== null) return { first: decided_on, last: decided_on };
  if (year === null) return { first: null, last: recorded_on };
  const first = `${year}-01-01`;
  const roundEnd = `${year + 1}-${LAST_ROUND_ENDS}`;
  const recordedBefore = recorded_on !== null && recorded_on < roundEnd && recorded_on >= first;
  return { first, last: recordedBefore ? recorded_on : roundEnd };
}

/** From the earliest to the latest; of two that may have happened on the same last day, the one that surely began later comes last. */
export function inOrder(recognitions: readonly RecognitionEvent[]): RecognitionEvent[] {
  const key = (event: RecognitionEvent) => {
    const { first, last } = decisionDays(event);
    return `${last ?? "9999"}|${first ?? ""}|${event.stars}`;
  };
  return [...recognitions].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
