import { describe, expect, it } from "vitest";
import { shareParts, sharePercent, sharePoints } from "./share-texts";

const value = (numerator: number, denominator: number, percent: number | null) => ({
  ...{ numerator, denominator, percent, percent_range: null, not_applicable: 0 },
  unknown: { in_numerator: 0, in_denominator: 0 },
});

describe("a share before and after a line of a channel's life", () => {
  it("is written as reports write shares, with its parts", () => {
    expect(sharePercent(value(612, 1_000, 61.2), "vi")).toBe("61,20 %");
    expect(shareParts(value(612, 1_000, 61.2), "vi")).toBe("612/1.000");
    expect(sharePercent(value(0, 0, null), "vi")).toBe("–");
  });

  it("differs by points with their sign", () => {
    expect(sharePoints(value(612, 1_000, 61.2), value(580, 1_000, 58), "vi")).toBe("−3,20");
    expect(sharePoints(value(1, 10, 10.1), value(2, 10, 20.2), "en")).toBe("+10.10");
    expect(sharePoints(value(1, 2, 50), value(1, 2, 50), "vi")).toBe("0,00");
    expect(sharePoints(value(0, 0, null), value(1, 2, 50), "vi")).toBe("–");
  });
});
