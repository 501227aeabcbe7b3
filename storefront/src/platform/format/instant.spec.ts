import { describe, expect, it } from "vitest";
import { formatInstant, todayInVietnam } from "./instant";

describe("an instant", () => {
  it("is printed as clocks in Việt Nam show it", () => {
    expect(formatInstant("2026-11-25T07:05:00.000Z", "vi")).toBe("14:05, 25/11/2026");
    expect(formatInstant("2026-11-25T07:05:00.000Z", "en")).toBe("14:05, 25 November 2026");
  });

  it("may fall on the next day there, at midnight too", () => {
    expect(formatInstant("2026-12-31T17:00:00Z", "vi")).toBe("00:00, 01/01/2027");
  });
});

describe("today", () => {
  it("begins in Việt Nam seven hours before it begins in Greenwich", () => {
    expect(todayInVietnam(new Date("2026-11-24T16:59:59Z"))).toBe("2026-11-24");
    expect(todayInVietnam(new Date("2026-11-24T17:00:00Z"))).toBe("2026-11-25");
  });
});
