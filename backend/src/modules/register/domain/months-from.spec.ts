import { describe, expect, it } from "vitest";
import { monthsFrom } from "./months-from";

describe("months from a day", () => {
  it("begin with its own, whatever the day, and go over the year's end", () => {
    expect(monthsFrom("2026-11-30", 4)).toEqual(["2026-11", "2026-12", "2027-01", "2027-02"]);
    expect(monthsFrom("2026-01-31", 2)).toEqual(["2026-01", "2026-02"]);
  });
});
