import { describe, expect, it } from "vitest";
import { countAges } from "./read-status";

describe("how far checking has come", () => {
  it("puts every product into one part, by the age of its last look", () => {
    const days = ["2026-12-14", "2026-12-08", "2026-12-07", "2026-11-14", "2026-11-13"];
    expect(countAges(days, 9, "2026-12-14")).toEqual({ week: 2, month: 2, older: 1, never: 4, total: 9 });
  });

  it("is never for all of them before anybody has looked", () => {
    expect(countAges([], 3, "2026-12-14")).toEqual({ week: 0, month: 0, older: 0, never: 3, total: 3 });
  });
});
