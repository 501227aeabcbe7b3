import type { IsoDay } from "@contracts/common";
import type { IndicatorSeries, IndicatorValue } from "@contracts/indicators";

export type Point = {
  day: IsoDay;
  /** Null where there is nothing to divide by: the line is interrupted there. */
  value: number | null;
  low: number;
  high: number;
};

/** What a series draws: percents where there are any, counts otherwise. */
export function pointsOf(series: Pick<IndicatorSeries, "points">): { points: Point[]; percent: boolean } {
  const percent = series.points.some(({ value }) => value.denominator !== null);
  const points = series.points.map(({ cut_off, value }) => ({
    day: cut_off,
    ...(percent ? ofPercent(value) : ofCount(value)),
  }));
  return { points, percent };
}

function ofPercent({ percent, percent_range }: IndicatorValue) {
  return { value: percent, low: percent_range?.low ?? percent ?? 0, high: percent_range?.high ?? percent ?? 0 };
}

function ofCount({ numerator, unknown }: IndicatorValue) {
  return { value: numerator, low: numerator, high: numerator + unknown.in_numerator };
}

/** The end of an axis from 0: the smallest of 1, 2, 5, 10, 20, 50 … that holds everything. */
export function axisEnd(highest: number): number {
  for (let power = 1; ; power *= 10) {
    const fitting = [1, 2, 5].map((step) => step * power).find((end) => end >= highest);
    if (fitting !== undefined) return fitting;
  }
}

/** Where the point of a series stands between the left and the right end, from 0 to 100. */
export function across(index: number, count: number): number {
  return count <= 1 ? 50 : (100 * index) / (count - 1);
}

/** Shares of a bar that is as wide as the whole, from 0 to 100; what is left stays blank. */
export function barShares(value: IndicatorValue, widest: number): { solid: number; hatched: number; whole: number } {
  const whole = value.denominator ?? widest;
  if (whole === 0) return { solid: 0, hatched: 0, whole: 0 };
  return {
    solid: (100 * value.numerator) / whole,
    hatched: Math.min((100 * value.unknown.in_numerator) / whole, 100 - (100 * value.numerator) / whole),
    whole: 100,
  };
}
