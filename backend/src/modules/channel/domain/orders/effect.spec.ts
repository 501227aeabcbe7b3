import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Effect, effectOf, type Holding, settleLine } from "./effect";

const NOTHING: Holding = { held: 0, taken: 0 };

describe("effectOf", () => {
  it("holds goods from the first sight of an order until it leaves", () => {
    for (const state of ["unpaid", "on_hold", "to_ship", "cancelling"] as const) expect(effectOf(state)).toBe("hold");
  });

  it("holds goods of an order in a state nobody knows", () => expect(effectOf("unknown")).toBe("hold"));

  it("has goods back only when the order is cancelled or they are returned", () => {
    expect([effectOf("cancelled"), effectOf("returned"), effectOf("returning")]).toEqual([
      "give_back",
      "give_back",
      "leave",
    ]);
  });
});

describe("settleLine", () => {
  it("reserves what was ordered", () => {
    expect(settleLine("hold", 3, NOTHING, 10)).toEqual({ held: 3, taken: 0, missing: 0 });
  });

  it("reserves what there is of an order that was oversold, and says what is missing", () => {
    expect(settleLine("hold", 3, NOTHING, 2)).toEqual({ held: 2, taken: 0, missing: 1 });
    expect(settleLine("hold", 3, { held: 2, taken: 0 }, 5)).toEqual({ held: 3, taken: 0, missing: 0 });
  });

  it("lets a part go when the buyer took some pieces off the order", () => {
    expect(settleLine("hold", 1, { held: 3, taken: 0 }, 0)).toEqual({ held: 1, taken: 0, missing: 0 });
  });

  it("takes what was held out of the stock when the parcel leaves, never more than there is", () => {
    expect(settleLine("leave", 3, { held: 3, taken: 0 }, 0)).toEqual({ held: 0, taken: 3, missing: 0 });
    expect(settleLine("leave", 3, { held: 1, taken: 0 }, 1)).toEqual({ held: 0, taken: 2, missing: 1 });
  });

  it("gives back once, from wherever the goods were", () => {
    expect(settleLine("give_back", 3, { held: 3, taken: 0 }, 0)).toEqual({ ...NOTHING, missing: 0 });
    expect(settleLine("give_back", 3, { held: 0, taken: 3 }, 0)).toEqual({ ...NOTHING, missing: 0 });
  });

  it("has single pieces back that were cancelled or returned after the parcel left", () => {
    expect(settleLine("leave", 1, { held: 0, taken: 3 }, 0)).toEqual({ held: 0, taken: 1, missing: 0 });
    expect(settleLine("leave", 1, { held: 0, taken: 1 }, 5)).toEqual({ held: 0, taken: 1, missing: 0 });
  });

  it("keeps the stock whole over any history, never below nothing, and repeating changes nothing", () => {
    const step = fc.record({
      effect: fc.constantFrom<Effect>("hold", "leave", "give_back"),
      quantity: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.array(step, { maxLength: 20 }), (stocked, history) => {
        let line: Holding = NOTHING;
        for (const { effect, quantity } of history) {
          const free = stocked - line.taken - line.held;
          line = settleLine(effect, quantity, line, free);
          expect(line.held).toBeGreaterThanOrEqual(0);
          expect(line.held + line.taken).toBeLessThanOrEqual(stocked);
          const again = settleLine(effect, quantity, line, stocked - line.taken - line.held);
          expect(again).toMatchObject({ held: line.held, taken: line.taken });
        }
      }),
    );
  });
});
