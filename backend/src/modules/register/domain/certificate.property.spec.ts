import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, daysBetween } from "../../../platform/calendar/day";
import {
  type CertificateFacts,
  certificateOn,
  isInForce,
  type RecognitionEvent,
  statusChangeDays,
} from "./certificate";

const START = "2019-01-01";
const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays(START, days));

const when = fc.oneof(
  day.map((decided_on) => ({ decided_on, year: Number(decided_on.slice(0, 4)) })),
  fc.integer({ min: 2019, max: 2029 }).map((year) => ({ decided_on: null, year })),
  fc.constant({ decided_on: null, year: null }),
);

const recognition: fc.Arbitrary<RecognitionEvent> = fc
  .tuple(fc.constantFrom(3 as const, 4 as const, 5 as const), when, fc.option(day))
  .map(([stars, dates, recorded_on]) => ({
    stars,
    ...dates,
    kind: "new",
    decision_number: null,
    issuer: null,
    legal_document: null,
    source_url: null,
    recorded_on,
    sample: false,
  }));

const facts: fc.Arbitrary<CertificateFacts> = fc.record({
  recognitions: fc.array(recognition, { maxLength: 4 }),
  revocations: fc.array(
    day.map((decided_on) => ({ decision_number: null, decided_on, reason: null, sample: false })),
    { maxLength: 2 },
  ),
  extensions: fc.array(
    day.map((until) => ({ until, legal_act: "x", sample: false })),
    { maxLength: 2 },
  ),
});

describe("a certificate derived for any day", () => {
  it("shows a badge only while surely in force, with an expiry still to come and at most 36 months and 180 days off", () => {
    fc.assert(
      fc.property(facts, day, (given, asOf) => {
        const { badge, status } = certificateOn(given, asOf);
        if (badge === null) return;
        expect(isInForce(status)).toBe(true);
        expect(badge.decided_on <= asOf && asOf < badge.expires_on).toBe(true);
        expect(daysBetween(addMonths(badge.decided_on, 36), badge.expires_on)).toBeLessThanOrEqual(180);
      }),
    );
  });

  it("never shows a rank that no recognition stated, nor one revoked or replaced since", () => {
    fc.assert(
      fc.property(facts, day, (given, asOf) => {
        const { badge } = certificateOn(given, asOf);
        if (badge === null) return;
        expect(
          given.recognitions.some(({ stars, decided_on }) => stars === badge.stars && decided_on === badge.decided_on),
        ).toBe(true);
        expect(given.revocations.some(({ decided_on }) => badge.decided_on <= decided_on && decided_on <= asOf)).toBe(
          false,
        );
        const later = given.recognitions.filter(
          ({ decided_on }) => decided_on !== null && badge.decided_on < decided_on && decided_on <= asOf,
        );
        expect(later.filter(({ stars }) => stars !== badge.stars)).toEqual([]);
      }),
    );
  });

  it("changes only on the days named", () => {
    fc.assert(
      fc.property(facts, day, (given, asOf) => {
        const changes = statusChangeDays(given);
        const before = certificateOn(given, addDays(asOf, -1));
        const after = certificateOn(given, asOf);
        if (!changes.includes(asOf)) expect({ ...after, as_of: "" }).toEqual({ ...before, as_of: "" });
      }),
      { numRuns: 2_000 },
    );
  });

  it("says of a year alone only what holds for every day of it", () => {
    const round = fc.integer({ min: 0, max: 364 + 89 });
    fc.assert(
      fc.property(fc.integer({ min: 2019, max: 2027 }), round, day, (year, offset, asOf) => {
        const base = { stars: 4, kind: "new", decision_number: null, issuer: null, legal_document: null } as const;
        const rest = { source_url: null, recorded_on: null, sample: false };
        const alone = { ...NOTHING, recognitions: [{ ...base, ...rest, decided_on: null, year }] };
        const known = certificateOn(alone, asOf).status;
        const decided_on = addDays(`${year}-01-01`, offset);
        const truth = certificateOn(
          { ...NOTHING, recognitions: [{ ...base, ...rest, decided_on, year }] },
          asOf,
        ).status;
        if (isInForce(known)) expect(isInForce(truth)).toBe(true);
        if (known === "lapsed") expect(truth).toBe("lapsed");
        if (known === "not_recognised") expect(truth).toBe("not_recognised");
      }),
      { numRuns: 2_000 },
    );
  });
});

const NOTHING = { revocations: [], extensions: [] };
