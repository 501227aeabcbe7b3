import type { IndicatorValue, ReadingSheet } from "@contracts/indicators";
import { describe, expect, it } from "vitest";
import { messageKind, missingPoints } from "./message";

const value = (change: Partial<IndicatorValue>): IndicatorValue => ({
  numerator: 824,
  denominator: 1002,
  unknown: { in_numerator: 0, in_denominator: 0 },
  not_applicable: 0,
  percent: 82.24,
  percent_range: { low: 82.24, high: 82.24 },
  ...change,
});

describe("the message of a headline", () => {
  it.each([
    ["empty", value({ numerator: 0, denominator: 0, percent: null }), null],
    ["unchecked", value({ numerator: 0, unknown: { in_numerator: 1002, in_denominator: 0 } }), "undecided"],
    ["met", value({ numerator: 1002 }), "met"],
    ["short", value({}), "not_met"],
    ["undecided", value({ unknown: { in_numerator: 178, in_denominator: 0 } }), "undecided"],
    ["plain", value({}), null],
    ["plain", value({ denominator: null, numerator: 117, percent: null }), null],
  ] as const)("is %s", (kind, of, verdict) => expect(messageKind({ value: of, verdict })).toBe(kind));

  it("does not take a count of nothing for a known zero where somebody still has to look", () => {
    const none = value({ denominator: null, numerator: 0, percent: null });
    expect(messageKind({ value: none, verdict: null })).toBe("empty");
    const perhaps = { ...none, unknown: { in_numerator: 3, in_denominator: 0 } };
    expect(messageKind({ value: perhaps, verdict: "undecided" })).toBe("undecided");
  });
});

describe("what is missing to the target", () => {
  const target = { threshold: 100 } as NonNullable<ReadingSheet["target"]>;

  it("is told in percent points, to the last digit", () => {
    expect(missingPoints(value({}), "percent", target)).toBe(17.76);
    expect(missingPoints(value({ percent: 99.99 }), "percent", target)).toBe(0.01);
  });

  it("is nothing where the target is reached, or is no percent", () => {
    expect(missingPoints(value({ percent: 100 }), "percent", target)).toBeNull();
    expect(missingPoints(value({ percent: null }), "percent", target)).toBeNull();
    expect(missingPoints(value({}), "count", target)).toBeNull();
    expect(missingPoints(value({}), "percent", null)).toBeNull();
  });
});
