import { describe, expect, it } from "vitest";
import { formatCell, formatCount, formatHundredths, formatLongDay } from "./format-cell";

describe("a value in a report", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1002, "1.002"],
    [1_234_567, "1.234.567"],
  ])("%i is printed %s", (count, text) => expect(formatCount(count)).toBe(text));

  it.each([
    [0, "0,00"],
    [5, "0,05"],
    [3950, "39,50"],
    [10_000, "100,00"],
    [-1776, "-17,76"],
    [123_456_78, "123.456,78"],
  ])("%i hundredths are printed %s", (hundredths, text) => expect(formatHundredths(hundredths)).toBe(text));

  it("is a dash where it is not known, never a zero", () => {
    expect(formatCell(null, { kind: "count" })).toBe("–");
    expect(formatCell(null, { kind: "text" })).toBe("–");
    expect(formatCell(0, { kind: "count" })).toBe("0");
  });

  it("is a day in the order people write it", () => {
    expect(formatCell("2026-12-14", { kind: "day" })).toBe("14/12/2026");
    expect(formatLongDay("2026-12-05")).toBe("ngày 05 tháng 12 năm 2026");
    expect(formatLongDay("2026-02-28")).toBe("ngày 28 tháng 02 năm 2026");
    expect(formatLongDay("2026-06-10")).toBe("ngày 10 tháng 6 năm 2026");
  });
});
