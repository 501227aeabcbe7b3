import type { IndicatorValue, Verdict } from "../../../contracts/indicators";

/** On which side of a ratio those counted stand. */
export type Counts = {
  numerator: number;
  /** In the denominator and surely not in the numerator. */
  rest: number;
  unknown_numerator: number;
  unknown_denominator: number;
  not_applicable: number;
};

export const NOTHING: Counts = {
  numerator: 0,
  rest: 0,
  unknown_numerator: 0,
  unknown_denominator: 0,
  not_applicable: 0,
};

/** Percent from counts, rounded half up to two decimals in whole numbers, so that no fraction is rounded twice; null over 0. */
export function percentOf(numerator: number, denominator: number): number | null {
  if (denominator <= 0) return null;
  return Math.floor((20_000 * numerator + denominator) / (2 * denominator)) / 100;
}

/** Numerator and denominator at their lowest and highest, over all the unknowns could turn out to be. */
function extremes(counts: Counts): { low: [number, number]; high: [number, number] } {
  const { numerator, rest, unknown_numerator, unknown_denominator } = counts;
  const widest = numerator + rest + unknown_numerator + unknown_denominator;
  return { low: [numerator, widest], high: [numerator + unknown_numerator + unknown_denominator, widest] };
}

/** A share: the unknown stand in the denominator and not in the numerator, and widen the range upwards. */
export function shareOf(counts: Counts, hasRange = true): IndicatorValue {
  const denominator = counts.numerator + counts.rest + counts.unknown_numerator;
  const { low, high } = extremes(counts);
  const lowest = percentOf(...low);
  const highest = percentOf(...high);
  return {
    numerator: counts.numerator,
    denominator,
    unknown: { in_numerator: counts.unknown_numerator, in_denominator: counts.unknown_denominator },
    not_applicable: counts.not_applicable,
    percent: percentOf(counts.numerator, denominator),
    percent_range: hasRange && lowest !== null && highest !== null ? { low: lowest, high: highest } : null,
  };
}

/** A count; `whole` is what a row of its breakdown is a share of, `offset` is added to what was counted. */
export function countOf(counts: Counts, whole: number | null = null, offset = 0): IndicatorValue {
  const numerator = counts.numerator + offset;
  return {
    numerator,
    denominator: whole,
    unknown: { in_numerator: counts.unknown_numerator, in_denominator: counts.unknown_denominator },
    not_applicable: counts.not_applicable,
    percent: whole === null ? null : percentOf(numerator, whole),
    percent_range: null,
  };
}

/** Whether a share reaches a threshold in percent, told from the counts and never from a rounded percent. */
export function shareVerdict(counts: Counts, threshold: number): Verdict {
  const { low, high } = extremes(counts);
  // Of nothing known nothing is said.
  if (high[1] === 0) return "undecided";
  const reaches = ([numerator, denominator]: [number, number]) =>
    denominator > 0 && 100 * numerator >= threshold * denominator;
  return verdict(reaches(low), reaches(high));
}

export function countVerdict(counts: Counts, threshold: number, offset = 0): Verdict {
  const least = counts.numerator + offset;
  const most = least + counts.unknown_numerator + counts.unknown_denominator;
  return verdict(least >= threshold, most >= threshold);
}

function verdict(atLowest: boolean, atHighest: boolean): Verdict {
  if (atLowest) return "met";
  return atHighest ? "undecided" : "not_met";
}
