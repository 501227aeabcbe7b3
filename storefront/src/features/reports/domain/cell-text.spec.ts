import { describe, expect, it } from "vitest";
import { cellText } from "./cell-text";

describe("a cell of a report", () => {
  it.each([
    [8224, "percent", "82,24", "82.24"],
    [5, "percent", "0,05", "0.05"],
    [10_000, "percent", "100,00", "100.00"],
    [1002, "count", "1.002", "1,002"],
    ["2026-12-14", "day", "14/12/2026", "14 December 2026"],
    [null, "count", "–", "–"],
    ["Trà sen", "text", "Trà sen", "Trà sen"],
  ] as const)("%s of kind %s reads %s and %s", (cell, kind, vi, en) => {
    expect(cellText(cell, { kind }, "vi", "–")).toBe(vi);
    expect(cellText(cell, { kind }, "en", "–")).toBe(en);
  });
});
