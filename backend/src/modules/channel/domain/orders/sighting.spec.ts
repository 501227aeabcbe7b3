import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Sighting, supersedes } from "./sighting";

const PAID: Sighting = { state: "to_ship", changedAt: 5_000, askedAt: 1, content: "a" };

describe("supersedes", () => {
  it("lets a later change stand, whenever it was asked for", () => {
    expect(supersedes({ state: "shipped", changedAt: 6_000, askedAt: 0, content: "a" }, PAID)).toBe(true);
  });

  it("never lets an older state overwrite a newer one", () => {
    expect(supersedes({ state: "unpaid", changedAt: 4_000, askedAt: 9, content: "b" }, PAID)).toBe(false);
  });

  it("within the same second takes the state that is further on", () => {
    expect(supersedes({ ...PAID, state: "cancelled" }, PAID)).toBe(true);
    expect(supersedes({ ...PAID, state: "unpaid", askedAt: 9 }, PAID)).toBe(false);
  });

  it("does not take the same sighting twice, however late it is asked for", () => {
    expect(supersedes(PAID, PAID)).toBe(false);
    expect(supersedes({ ...PAID, askedAt: 9 }, PAID)).toBe(false);
  });

  it("takes what was asked for later where the marketplace changed more within the second", () => {
    expect(supersedes({ ...PAID, content: "b", askedAt: 9 }, PAID)).toBe(true);
    expect(supersedes({ ...PAID, content: "b", askedAt: 0 }, PAID)).toBe(false);
  });

  it("ends with the same state in whatever order sightings arrive", () => {
    const sighting = fc.record({
      state: fc.constantFrom("unpaid", "to_ship", "shipped", "completed", "cancelled"),
      changedAt: fc.integer({ min: 0, max: 3 }),
      askedAt: fc.integer({ min: 0, max: 100 }),
      content: fc.constantFrom("a", "b"),
    });
    const last = (all: readonly Sighting[]) => all.reduce((known, seen) => (supersedes(seen, known) ? seen : known));
    fc.assert(
      fc.property(fc.array(sighting as fc.Arbitrary<Sighting>, { minLength: 1, maxLength: 8 }), (all) => {
        const [{ state, changedAt }, reversed] = [last(all), last([...all].reverse())];
        expect(reversed).toMatchObject({ state, changedAt });
      }),
    );
  });
});
