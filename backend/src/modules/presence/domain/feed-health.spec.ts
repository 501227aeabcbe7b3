import { describe, expect, it } from "vitest";
import { type FeedFacts, feedState, isFeedDue } from "./feed-health";

const HOUR = 3_600_000;
const NOW = 1_000 * HOUR;
const facts = (change: Partial<FeedFacts> = {}): FeedFacts => ({
  configured: true,
  authorised: true,
  lastRun: { began: NOW - HOUR / 2, failed: false },
  lastList: NOW - HOUR,
  askedAt: null,
  ...change,
});

describe("an authorised feed", () => {
  it.each([
    ["fresh", {}],
    ["stale", { lastList: NOW - 49 * HOUR }],
    ["failing", { lastRun: { began: NOW, failed: true } }],
    ["waiting", { lastRun: null, lastList: null }],
    ["no_address", { configured: false }],
    ["not_authorised", { authorised: false }],
    ["none", { authorised: false, configured: false }],
  ] as const)("is %s", (state, change) => {
    expect(feedState(facts(change), NOW)).toBe(state);
  });

  it("is read once an hour, sooner after a failure, and at once where somebody asks", () => {
    const began = (minutes: number, failed = false) => ({ lastRun: { began: NOW - minutes * 60_000, failed } });
    expect(isFeedDue(facts(began(59)), NOW)).toBe(false);
    expect(isFeedDue(facts(began(60)), NOW)).toBe(true);
    expect(isFeedDue(facts(began(15, true)), NOW)).toBe(true);
    expect(isFeedDue(facts({ ...began(1), askedAt: NOW }), NOW)).toBe(true);
    expect(isFeedDue(facts({ ...began(1), askedAt: NOW - 120_000 }), NOW)).toBe(false);
    expect(isFeedDue(facts({ lastRun: null }), NOW)).toBe(true);
  });

  it("is never read without an address, or before an officer allowed it", () => {
    expect(isFeedDue(facts({ lastRun: null, configured: false }), NOW)).toBe(false);
    expect(isFeedDue(facts({ lastRun: null, authorised: false }), NOW)).toBe(false);
  });
});
