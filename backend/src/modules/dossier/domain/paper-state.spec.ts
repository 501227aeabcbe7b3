import { describe, expect, it } from "vitest";
import { paperState } from "./paper-state";

describe("a paper", () => {
  it.each([
    [null, "2027-07-30", "valid"],
    ["2026-11-25", "2027-07-30", "lapsed"],
    ["2026-11-26", null, "lapsing"],
    ["2026-12-26", null, "lapsing"],
    ["2026-12-27", null, "valid"],
    ["2027-07-29", "2027-07-30", "lapsing"],
    ["2027-07-30", "2027-07-30", "valid"],
    // The certificate is over: only the paper's own term counts.
    ["2027-01-15", "2026-01-15", "valid"],
  ] as const)("that ends on %s, of a certificate that ends on %s, is %s on 26 November 2026", (ends, until, state) => {
    expect(paperState({ expires_on: ends }, "2026-11-26", until)).toBe(state);
  });
});
