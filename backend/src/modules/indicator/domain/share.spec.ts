import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Counts, countOf, countVerdict, NOTHING, percentOf, shareOf, shareVerdict } from "./share";

const counts = fc.record<Counts>({
  numerator: fc.nat(50_000),
  rest: fc.nat(50_000),
  unknown_numerator: fc.nat(50_000),
  unknown_denominator: fc.nat(50_000),
  not_applicable: fc.nat(100),
});

describe("percentOf", () => {
  it.each([
    [47, 119, 39.5],
    [109, 357, 30.53],
    [7, 156, 4.49],
    [8, 156, 5.13],
    [3, 70, 4.29],
    [1, 70, 1.43],
    [824, 1002, 82.24],
    [1, 800, 0.13],
    [0, 5, 0],
    [5, 5, 100],
  ])("%i of %i is %f %%", (numerator, denominator, percent) => {
    expect(percentOf(numerator, denominator)).toBe(percent);
  });

  it("is nothing over nothing", () => {
    expect(percentOf(0, 0)).toBeNull();
  });

  it("is never further than half a hundredth from the true share, and above it at the half", () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (numerator, denominator) => {
        const hundredths = Math.round((percentOf(numerator, denominator) ?? Number.NaN) * 100);
        // |hundredths − 10000 n / d| ≤ 1/2, in whole numbers.
        const twice = 2n * BigInt(hundredths) * BigInt(denominator) - 20_000n * BigInt(numerator);
        expect(twice > -BigInt(denominator) && twice <= BigInt(denominator)).toBe(true);
      }),
    );
  });
});

describe("a share", () => {
  it("lies within its range, and is its range where nothing is unknown", () => {
    fc.assert(
      fc.property(counts, (given) => {
        const { percent, percent_range } = shareOf(given);
        if (percent === null || percent_range === null) return;
        expect(percent_range.low).toBeLessThanOrEqual(percent);
        expect(percent).toBeLessThanOrEqual(percent_range.high);
        const sure = shareOf({ ...given, unknown_numerator: 0, unknown_denominator: 0 });
        if (sure.percent !== null) expect(sure.percent_range).toEqual({ low: sure.percent, high: sure.percent });
      }),
    );
  });

  it("meets a target for sure only where no unknown could change it", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 100 }), (given, threshold) => {
        const told = shareVerdict(given, threshold);
        const { numerator, rest, unknown_numerator, unknown_denominator } = given;
        const all = numerator + rest + unknown_numerator + unknown_denominator;
        if (all === 0) return;
        if (told === "met") expect((100 * numerator) / all).toBeGreaterThanOrEqual(threshold);
        if (told === "not_met") expect((100 * (all - rest)) / all).toBeLessThan(threshold);
      }),
    );
  });

  it("does not meet 100 % because rounding shows it", () => {
    const nearly = { ...NOTHING, numerator: 29_999, rest: 1 };
    expect(shareOf(nearly).percent).toBe(100);
    expect(shareVerdict(nearly, 100)).toBe("not_met");
  });
});

describe("a count", () => {
  it("has a share of its whole and can be a change", () => {
    expect(countOf({ ...NOTHING, numerator: 7 }, 156)).toMatchObject({ numerator: 7, denominator: 156, percent: 4.49 });
    expect(countOf({ ...NOTHING, numerator: 45 }, null, -47)).toMatchObject({ numerator: -2, percent: null });
    expect(countVerdict({ ...NOTHING, numerator: 53 }, 6, -47)).toBe("met");
    expect(countVerdict({ ...NOTHING, numerator: 52, unknown_numerator: 1 }, 6, -47)).toBe("undecided");
  });
});
