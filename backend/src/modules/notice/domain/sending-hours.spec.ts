import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hourAt, isQuiet } from "./sending-hours";

const USUAL = { quiet_from: 21, quiet_to: 7 };
const hour = fc.integer({ min: 0, max: 23 });

describe("quiet hours", () => {
  it("are from nine in the evening until seven in the morning where nobody chose others", () => {
    const quiet = Array.from({ length: 24 }, (_, at) => at).filter((at) => isQuiet(USUAL, at));
    expect(quiet).toEqual([0, 1, 2, 3, 4, 5, 6, 21, 22, 23]);
  });

  it("last as many hours as lie between their ends, whichever they are", () => {
    fc.assert(
      fc.property(hour, hour, (quiet_from, quiet_to) => {
        const hours = Array.from({ length: 24 }, (_, at) => at).filter((at) => isQuiet({ quiet_from, quiet_to }, at));
        expect(hours.length).toBe((quiet_to - quiet_from + 24) % 24);
      }),
    );
  });

  it("are hours in Việt Nam", () => {
    expect(hourAt(new Date("2026-11-25T17:30:00Z"))).toBe(0);
    expect(hourAt(new Date("2026-11-25T14:00:00Z"))).toBe(21);
  });
});
