import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../platform/calendar/day";
import { offerPause } from "./day-off";

describe("days off", () => {
  const now = new Date("2027-01-20T02:00:00Z");

  it("pause what is offered from six in the evening before until the morning after, in Việt Nam", () => {
    expect(offerPause("2027-02-04", "2027-02-12", now)).toEqual({
      closes_at: "2027-02-03T11:00:00.000Z",
      opens_at: "2027-02-12T17:00:00.000Z",
    });
  });

  it("begin at once where they begin today", () => {
    expect(offerPause("2027-01-20", "2027-01-20", now).closes_at).toBe(now.toISOString());
  });

  it("end after they began, whatever the days", () => {
    const days = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(days, days, (ahead, length) => {
        const from = addDays("2027-01-20", ahead);
        const { closes_at, opens_at } = offerPause(from, addDays(from, length), now);
        expect(closes_at < opens_at).toBe(true);
      }),
    );
  });
});
