import { describe, expect, it } from "vitest";
import { whatToSend } from "./sending";

const USUAL = { by_mail: true, quiet_from: 21, quiet_to: 7, digest_hour: 7, digest_on: "2026-11-25" };
const [URGENT, ORDER, OTHER] = [
  { id: "confirm", pace: "at_once" as const },
  { id: "order", pace: "by_day" as const },
  { id: "window", pace: "daily" as const },
];
const UNSENT = [URGENT, ORDER, OTHER];

const at = (hour: number, setting = USUAL) => whatToSend(UNSENT, setting, { hour, day: "2026-11-26" });

describe("what is written to a producer", () => {
  it("is only what is urgent in the quiet hours", () => {
    for (const hour of [21, 23, 0, 6]) expect(at(hour)).toEqual({ due: [URGENT], digest: false });
  });

  it("is everything once a day, from seven in the morning", () => {
    expect(at(7)).toEqual({ due: UNSENT, digest: true });
    expect(at(15)).toEqual({ due: UNSENT, digest: true });
  });

  it("is what cannot wait for tomorrow's, after the day's digest and before the quiet hours", () => {
    const told = { ...USUAL, digest_on: "2026-11-26" };
    expect(at(15, told)).toEqual({ due: [URGENT, ORDER], digest: false });
    expect(at(22, told)).toEqual({ due: [URGENT], digest: false });
  });

  it("waits for the end of the quiet hours where the digest's hour lies in them", () => {
    const early = { ...USUAL, digest_hour: 5 };
    expect(at(5, early).digest).toBe(false);
    expect(at(7, early).digest).toBe(true);
  });

  it("is nothing at all for who wants none", () => {
    expect(at(12, { ...USUAL, by_mail: false })).toEqual({ due: [], digest: false });
  });
});
