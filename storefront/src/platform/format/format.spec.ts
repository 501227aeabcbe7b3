import { describe, expect, it } from "vitest";
import { formatDay } from "./day";
import { formatCount, formatVnd } from "./money";

describe("money and numbers", () => {
  it("prints đồng without decimals, with a space that does not break", () => {
    expect(formatVnd(1_234_567, "vi")).toBe("1.234.567\u00a0₫");
    expect(formatVnd(50_000, "en")).toBe("₫50,000");
  });

  it("groups counts by the language", () => {
    expect(formatCount(17_400, "vi")).toBe("17.400");
    expect(formatCount(17_400, "en")).toBe("17,400");
  });
});

describe("days", () => {
  it("prints day, month and a year of four digits", () => {
    expect(formatDay("2023-04-29", "vi")).toBe("29/04/2023");
  });

  it("writes the month out in English, where 07/12 may mean two days", () => {
    expect(formatDay("2023-12-07", "en")).toBe("7 December 2023");
  });

  it("shows what is not a day as it stands", () => {
    expect(formatDay("2023", "vi")).toBe("2023");
  });
});
