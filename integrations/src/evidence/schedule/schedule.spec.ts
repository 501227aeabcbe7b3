import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PresenceState } from "../state";
import { planChecks } from "./plan";
import { dueAt, riskOf, type WatchedLink } from "./risk";

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 25);

function link(change: Partial<WatchedLink> = {}): WatchedLink {
  return {
    id: "1",
    host: "shopee.vn",
    state: "live",
    doubtful: false,
    lastCheckedAt: NOW - 8 * DAY,
    unreachable: 0,
    readBack: false,
    channelOpen: true,
    onlyProof: false,
    ...change,
  };
}

describe("dueAt", () => {
  it("looks at live pages every week, long before their proof is 30 days old", () => {
    expect(dueAt(link({ lastCheckedAt: NOW }))).toBe(NOW + 7 * DAY);
    expect(dueAt(link({ lastCheckedAt: NOW, readBack: true }))).toBe(NOW + 14 * DAY);
  });

  it("looks again on another day after one failure", () => {
    const due = dueAt(link({ lastCheckedAt: NOW, doubtful: true })) ?? 0;
    expect(due).toBeGreaterThan(NOW + DAY);
    expect(due).toBeLessThan(NOW + 2 * DAY);
  });

  it("asks a host that does not answer ever less often", () => {
    const days = [1, 2, 3, 4, 5, 9].map(
      (unreachable) => ((dueAt(link({ lastCheckedAt: NOW, unreachable })) ?? 0) - NOW) / DAY,
    );
    expect(days).toEqual([1, 2, 4, 8, 14, 14]);
  });

  it("looks at what nobody has seen yet at once, and never at a closed channel", () => {
    expect(dueAt(link({ lastCheckedAt: undefined }))).toBe(0);
    expect(dueAt(link({ channelOpen: false }))).toBeUndefined();
    expect(riskOf(link({ channelOpen: false }), NOW)).toBe(0);
  });
});

const states = fc.constantFrom<PresenceState>(
  "live",
  "listed_not_buyable",
  "stale",
  "lost",
  "claimed",
  "none",
  "unknown",
);
const links = fc
  .array(
    fc.record({
      state: states,
      host: fc.constantFrom("shopee.vn", "tiki.vn", "www.lazada.vn"),
      doubtful: fc.boolean(),
      days: fc.option(fc.nat(100), { nil: undefined }),
      unreachable: fc.nat(3),
      channelOpen: fc.boolean(),
      onlyProof: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((list) =>
    list.map(({ days, ...rest }, index) =>
      link({ ...rest, id: String(index), lastCheckedAt: days === undefined ? undefined : NOW - days * DAY }),
    ),
  );
const settings = { now: NOW, until: NOW + DAY, intervalOf: () => 1_000, mostPerSecond: 10 };

describe("planChecks", () => {
  it("plans every due link once, and nothing else", () => {
    fc.assert(
      fc.property(links, (list) => {
        const { checks, left } = planChecks(list, settings);
        const due = list.filter((one) => (dueAt(one) ?? Number.POSITIVE_INFINITY) <= NOW).map(({ id }) => id);
        expect(checks.map(({ id }) => id).sort()).toEqual(due.sort());
        expect(left).toBe(0);
      }),
    );
  });

  it("never visits a host twice within its interval, nor the world faster than we may", () => {
    fc.assert(
      fc.property(links, fc.integer({ min: 1, max: 5 }), (list, seconds) => {
        const { checks } = planChecks(list, { ...settings, intervalOf: () => seconds * 1_000, mostPerSecond: 2 });
        const last = new Map<string, number>();
        let previous = Number.NEGATIVE_INFINITY;
        for (const { host, at } of checks) {
          expect(at - (last.get(host) ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(seconds * 1_000);
          expect(at - previous).toBeGreaterThanOrEqual(500);
          last.set(host, at);
          previous = at;
        }
      }),
    );
  });

  it("keeps its distance to the plan before it", () => {
    const first = planChecks([link()], { ...settings, intervalOf: () => 5_000 });
    const next = planChecks([link({ id: "2" })], { ...settings, now: NOW + 1_000, freeAt: first.freeAt });
    expect(next.checks.map(({ at }) => at)).toEqual([NOW + 5_000]);
  });

  it("takes the riskiest first within a host, and tells what found no place", () => {
    const list = [
      link({ id: "lost", state: "lost", lastCheckedAt: NOW - 15 * DAY }),
      link({ id: "live" }),
      link({ id: "doubt", doubtful: true, lastCheckedAt: NOW - 2 * DAY }),
      link({ id: "only", onlyProof: true }),
      link({ id: "elsewhere", host: "tiki.vn", state: "none", lastCheckedAt: NOW - 31 * DAY }),
    ];
    const plan = planChecks(list, { ...settings, mostPerSecond: 1_000 });
    const order = plan.checks.filter(({ host }) => host === "shopee.vn").map(({ id }) => id);
    expect(order.indexOf("only")).toBeLessThan(order.indexOf("live"));
    expect(order.at(-1)).toBe("lost");
    expect(plan.checks.find(({ id }) => id === "elsewhere")?.at).toBeLessThan(NOW + 1_000);
    expect(planChecks(list, { ...settings, until: NOW + 1_500 }).left).toBe(2);
  });
});
