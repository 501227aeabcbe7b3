import type { IndicatorValue } from "@contracts/indicators";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { across, axisEnd, barShares, pointsOf } from "./plot";

const value = (change: Partial<IndicatorValue>): IndicatorValue => ({
  numerator: 6,
  denominator: 10,
  unknown: { in_numerator: 3, in_denominator: 0 },
  not_applicable: 0,
  percent: 60,
  percent_range: { low: 60, high: 90 },
  ...change,
});
const at = { cut_off: "2026-01-01", as_known: "2026-01-01T00:00:00.000Z" };

describe("the points of a line", () => {
  it("are percents with the range the unknown allow", () => {
    expect(pointsOf({ points: [{ ...at, value: value({}) }] })).toEqual({
      percent: true,
      points: [{ day: "2026-01-01", value: 60, low: 60, high: 90 }],
    });
  });

  it("have a gap where there is nothing to divide by, not a zero", () => {
    const none = value({ denominator: 0, percent: null, percent_range: null });
    expect(pointsOf({ points: [{ ...at, value: none }] }).points[0]?.value).toBeNull();
  });

  it("are counts where the indicator is one, the unknown on top", () => {
    const counted = value({ denominator: null, percent: null, percent_range: null });
    expect(pointsOf({ points: [{ ...at, value: counted }] })).toEqual({
      percent: false,
      points: [{ day: "2026-01-01", value: 6, low: 6, high: 9 }],
    });
  });

  it("are spread from edge to edge, a single one in the middle", () => {
    expect([0, 1, 2].map((index) => across(index, 3))).toEqual([0, 50, 100]);
    expect(across(0, 1)).toBe(50);
  });
});

describe("an axis", () => {
  it.each([
    [0, 1],
    [1, 1],
    [6, 10],
    [117, 200],
    [357, 500],
    [1002, 2000],
  ])("that must hold %i ends at %i", (highest, end) => expect(axisEnd(highest)).toBe(end));
});

describe("a bar", () => {
  it("is filled, hatched and blank in proportion", () => {
    expect(barShares(value({}), 99)).toEqual({ solid: 60, hatched: 30, whole: 100 });
    expect(barShares(value({ denominator: 0, numerator: 0 }), 99)).toEqual({ solid: 0, hatched: 0, whole: 0 });
  });

  it("is never longer than the whole", () => {
    const counts = fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000));
    fc.assert(
      fc.property(counts, ([numerator, unknown, rest]) => {
        const denominator = numerator + unknown + rest;
        const of = value({ numerator, denominator, unknown: { in_numerator: unknown, in_denominator: 0 } });
        const { solid, hatched } = barShares(of, 1);
        expect(solid + hatched).toBeLessThanOrEqual(100.000001);
      }),
    );
  });
});
