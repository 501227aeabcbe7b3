import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "../../../platform/calendar/day";
import { expiryOf } from "./certificate";
import { filingWindow } from "./filing-window";

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays("2020-01-01", days));

describe("the window for handing a re-assessment's file in", () => {
  it("lies 180 to 120 days before the expiry, which is 36 months after the decision", () => {
    const { expires_on, opens_on, closes_on } = filingWindow(expiryOf("2024-02-29"), "2026-11-26");
    expect([expires_on, opens_on, closes_on]).toEqual(["2027-02-28", "2026-09-01", "2026-10-31"]);
  });

  it.each([
    ["2027-01-01", "later"],
    ["2027-01-11", "prepare"],
    ["2027-01-30", "prepare"],
    ["2027-01-31", "open"],
    ["2027-04-01", "open"],
    ["2027-04-02", "late"],
    ["2027-07-30", "over"],
  ])("of a certificate that ends on 30 July 2027 is on %s: %s", (on, stage) => {
    expect(filingWindow("2027-07-30", on).stage).toBe(stage);
  });

  it("is open for 61 days, both ends counted, whatever the expiry", () => {
    fc.assert(
      fc.property(day, (expires) => {
        const { opens_on, closes_on } = filingWindow(expires, expires);
        expect(daysBetween(opens_on, closes_on)).toBe(60);
        for (let on = opens_on; on <= closes_on; on = addDays(on, 1))
          expect(filingWindow(expires, on).stage).toBe("open");
      }),
      { numRuns: 25 },
    );
  });

  it("could not be met where it had closed before the rule began", () => {
    expect(filingWindow("2026-08-01", "2026-06-01").before_rule).toBe(true);
    expect(filingWindow("2026-12-01", "2026-06-01").before_rule).toBe(false);
  });
});
