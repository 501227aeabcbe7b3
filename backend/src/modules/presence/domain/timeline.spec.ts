import { channelByCode } from "@ocop/integrations/channels";
import type { Outcome } from "@ocop/integrations/evidence";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../platform/calendar/day";
import { continued, presenceOnDay, type TimelineCheck, timeline } from "./timeline";

const statuses = channelByCode("shopee")?.statuses ?? [];
const FIRST = "2026-01-01";

function check(sequence: number, day: string, outcome: Outcome, change: Partial<TimelineCheck> = {}): TimelineCheck {
  return {
    id: `c${sequence}`,
    sequence,
    hash: `h${sequence}`,
    link: "l1",
    service: false,
    overrules: null,
    day,
    at: Date.parse(day) + sequence,
    grade: outcome === "claimed" ? "E" : "C",
    outcome,
    ...change,
  };
}

const history = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 50 }),
      link: fc.constantFrom("l1", "l2", null),
      outcome: fc.constantFrom<Outcome>(
        "buyable",
        "not_buyable",
        "gone",
        "other_product",
        "absent",
        "undecided",
        "unreachable",
        "claimed",
      ),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((steps) => {
    let day = FIRST;
    return steps.map(({ gap, link, outcome }, index) => {
      day = addDays(day, gap);
      return check(index + 1, day, outcome, { link });
    });
  });

describe("timeline", () => {
  it("has no hole and no overlap, joins equal neighbours, and its last stretch is open", () => {
    fc.assert(
      fc.property(history, (checks) => {
        const stretches = timeline({ statuses, checks });
        expect(stretches[0]?.from).toBe(checks[0]?.day);
        for (const [index, { to, state, grade }] of stretches.entries()) {
          const next = stretches[index + 1];
          expect(to).toBe(next?.from ?? null);
          expect(next && next.state === state && next.grade === grade).not.toBe(true);
        }
      }),
    );
  });

  it("says for every day what the rule says for that day", () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 700 }), (checks, ahead) => {
        const day = addDays(FIRST, ahead);
        const stretch = timeline({ statuses, checks }).find(({ from, to }) => from <= day && (to === null || day < to));
        const { state } = presenceOnDay({ statuses, checks }, day);
        expect(stretch?.state ?? "unknown").toBe(state);
      }),
    );
  });

  it("may be worked out from a day on and joined to what held before", () => {
    fc.assert(
      fc.property(history, fc.nat({ max: 11 }), (checks, cut) => {
        const known = checks.slice(0, Math.max(1, cut % checks.length));
        const day = checks.slice(known.length)[0]?.day ?? known.at(-1)?.day ?? FIRST;
        const before = timeline({ statuses, checks: known });
        expect(continued(before, day, timeline({ statuses, checks }, day))).toEqual(timeline({ statuses, checks }));
      }),
    );
  });

  it("leaves out what was overruled, and takes the overruling check in its place", () => {
    const wrong = check(1, "2026-01-02", "buyable");
    const right = check(2, "2026-01-02", "gone", { overrules: "h1", grade: "D" });
    expect(timeline({ statuses, checks: [wrong] })[0]).toMatchObject({ state: "live" });
    expect(timeline({ statuses, checks: [wrong, right] })).toEqual([
      { from: "2026-01-02", to: null, state: "unknown", grade: null, check: "c2" },
    ]);
  });

  it("takes the kind of the latest check for all days", () => {
    const checks = [check(1, "2026-01-02", "buyable"), check(2, "2026-02-02", "buyable", { service: true })];
    expect(timeline({ statuses, checks })).toMatchObject([{ from: "2026-01-02", to: null, state: "not_applicable" }]);
  });
});
