import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certificateOn } from "../../../modules/register/domain/certificate";
import {
  type CertificateFacts,
  NO_FACTS,
  type RecognitionEvent,
} from "../../../modules/register/domain/certificate-facts";
import { addDays } from "../../../platform/calendar/day";
import { certificateStretches, dayNumber } from "./certificate-stretches";

const recognised = (decided_on: string | null, change: Partial<RecognitionEvent> = {}): RecognitionEvent => ({
  stars: 4,
  kind: "new",
  decision_number: null,
  decided_on,
  year: null,
  issuer: null,
  legal_document: null,
  source_url: null,
  recorded_on: null,
  sample: false,
  ...change,
});
const facts = (...recognitions: RecognitionEvent[]): CertificateFacts => ({ ...NO_FACTS, recognitions });

describe("certificateStretches", () => {
  it("lays out what lies ahead of a certificate in force", () => {
    expect(certificateStretches(facts(recognised("2024-06-30")), "2026-01-01")).toEqual([
      { from: dayNumber("2026-01-01"), status: "in_force", stars: 4 },
      { from: dayNumber("2027-01-01"), status: "expiring", stars: 4 },
      { from: dayNumber("2027-06-30"), status: "lapsed", stars: null },
    ]);
  });

  it("gives no stars where only the year is known, in force or not", () => {
    const stretches = certificateStretches(facts(recognised(null, { year: 2024 })), "2026-01-01");
    expect(stretches.map(({ status }) => status)).toEqual(["in_force", "unknown", "lapsed"]);
    expect(stretches.every(({ stars }) => stars === null)).toBe(true);
  });

  it("is one endless stretch where nothing is on record", () => {
    expect(certificateStretches(NO_FACTS, "2026-01-01")).toEqual([
      { from: dayNumber("2026-01-01"), status: "not_recognised", stars: null },
    ]);
  });

  const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays("2019-01-01", days));
  const event = fc.record({ decided_on: day, stars: fc.constantFrom(3 as const, 4 as const, 5 as const) });
  const history = fc.record({
    recognitions: fc.array(
      event.map(({ decided_on, stars }) => recognised(decided_on, { stars })),
      { maxLength: 3 },
    ),
    revocations: fc.array(
      day.map((decided_on) => ({ decision_number: null, decided_on, reason: null, sample: false })),
      { maxLength: 1 },
    ),
    extensions: fc.array(
      day.map((until) => ({ until, legal_act: "26/2026/QĐ-TTg", sample: false })),
      { maxLength: 1 },
    ),
  });

  it("says of every later day what the certificate says of it", () => {
    fc.assert(
      fc.property(history, day, fc.integer({ min: 0, max: 2_000 }), (given, from, later) => {
        const asked = addDays(from, later);
        const stretch = certificateStretches(given, from).findLast((one) => one.from <= dayNumber(asked));
        const { status, badge } = certificateOn(given, asked);
        expect(stretch).toMatchObject({ status, stars: badge?.stars ?? null });
      }),
    );
  });
});
