import { describe, expect, it } from "vitest";
import { gapSince, OVERLAP_MS, readFrom } from "./gap";

const AT = new Date("2026-11-25T10:00:00Z");
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);

describe("a gap in what is known of a shop's orders", () => {
  it("is none while reading is as often as usual, and before the first reading", () => {
    expect(gapSince(AT, later(14))).toBeNull();
    expect(gapSince(null, AT)).toBeNull();
  });

  it("begins where reading ended", () => expect(gapSince(AT, later(16))).toEqual(AT));

  it("is read over with an overlap, however long it was", () => {
    expect(AT.getTime() - readFrom(AT, later(-600)).getTime()).toBe(OVERLAP_MS);
  });

  it("starts some days before a shop was connected, for what is still to be sent", () => {
    expect(AT.getTime() - readFrom(null, AT).getTime()).toBe(15 * 24 * 3_600_000);
  });
});
