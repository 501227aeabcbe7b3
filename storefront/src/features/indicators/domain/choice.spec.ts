import { describe, expect, it } from "vitest";
import { endOfDay, isPlain, readChoice, writeChoice } from "./choice";
import { seriesWindow } from "./series-window";

describe("what a reader chose", () => {
  it("is written into the address and read back", () => {
    const query = {
      ngay: "2026-12-14",
      "biet-den": "2026-12-20",
      "pham-vi": "c-29869-2025",
      theo: "unit",
      buoc: "week",
    };
    const choice = readChoice(query);
    expect(choice).toMatchObject({
      cutOff: "2026-12-14",
      known: "2026-12-20",
      by: "unit",
      step: "week",
      asThen: false,
    });
    expect(Object.fromEntries(new URLSearchParams(writeChoice(choice)))).toEqual(query);
  });

  it("is the page's own where the address says nothing, or nothing that makes sense", () => {
    expect(isPlain(readChoice({}))).toBe(true);
    const senseless = { ngay: "2026-02-30", "biet-den": "soon", "pham-vi": "a b", theo: "colour", buoc: "year" };
    expect(isPlain(readChoice(senseless))).toBe(true);
    expect(readChoice({ ngay: ["2026-01-01", "2026-01-02"] }).cutOff).toBe("2026-01-01");
  });

  it("counts a record until the last moment of its day in Việt Nam", () => {
    expect(new Date(endOfDay("2026-12-14")).getTime()).toBe(Date.parse("2026-12-15T00:00:00+07:00") - 1);
  });
});

describe("the days of a series", () => {
  it.each([
    ["month", "2024-12-14"],
    ["week", "2026-06-15"],
    ["day", "2026-11-14"],
  ] as const)("look back from the cut-off by %s", (step, from) => {
    expect(seriesWindow("2026-12-14", step)).toEqual({ from, to: "2026-12-14" });
  });

  it("never begin on a day a month does not have", () => {
    expect(seriesWindow("2028-02-29", "month").from).toBe("2026-02-28");
  });
});
