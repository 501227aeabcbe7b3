import { describe, expect, it } from "vitest";
import { formatPercent, formatPoints } from "./numbers";

describe("a percent", () => {
  it.each([
    [39.5, "39,50 %", "39.50%"],
    [0, "0,00 %", "0.00%"],
    [100, "100,00 %", "100.00%"],
    [82.24, "82,24 %", "82.24%"],
    [1234.5, "1.234,50 %", "1,234.50%"],
  ])("of %d is written %s and %s", (percent, vi, en) => {
    expect(formatPercent(percent, "vi").replace("\u00a0", " ")).toBe(vi);
    expect(formatPercent(percent, "en")).toBe(en);
  });

  it("in points has no sign of percent", () => expect(formatPoints(17.76, "vi")).toBe("17,76"));
});
