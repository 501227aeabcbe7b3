import type { IndicatorSheet, IndicatorValue, ReadingResult, ReadingSheet } from "@contracts/indicators";

/** Which sentence a headline is, chosen by the numbers alone. */
export type MessageKind =
  /** Nothing lies in the scope, so there is nothing to tell. */
  | "empty"
  /** Nobody has looked at any of them yet. */
  | "unchecked"
  | "met"
  /** What is known already falls short, whatever the unknown turn out to be. */
  | "short"
  /** The unknown decide. */
  | "undecided"
  /** There is no target to compare with. */
  | "plain";

/** The message of a headline: what the numbers say, in the order of what a reader must know first. */
export function messageKind({ value, verdict }: Pick<ReadingResult, "value" | "verdict">): MessageKind {
  if (hasNothing(value)) return "empty";
  if (isUnchecked(value)) return "unchecked";
  if (verdict === "met") return "met";
  if (verdict === "not_met") return "short";
  if (verdict === "undecided") return "undecided";
  return "plain";
}

/**
 * Percent points still missing to a target in percent; null for a target in another unit, or one that is reached. Reckoned in
 * hundredths, so that no fraction of a binary number shows.
 */
export function missingPoints(
  value: IndicatorValue,
  unit: IndicatorSheet["unit"],
  target: ReadingSheet["target"],
): number | null {
  if (unit !== "percent" || target === null || value.percent === null) return null;
  const missing = Math.round(target.threshold * 100) - Math.round(value.percent * 100);
  return missing > 0 ? missing / 100 : null;
}

function hasNothing({ numerator, denominator, unknown }: IndicatorValue): boolean {
  if (denominator !== null) return denominator === 0 && unknown.in_denominator === 0;
  return numerator === 0 && unknown.in_numerator === 0;
}

function isUnchecked({ numerator, denominator, unknown }: IndicatorValue): boolean {
  return denominator !== null && denominator > 0 && numerator === 0 && unknown.in_numerator === denominator;
}
