import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backTo } from "./undo-terms";

const before = { price: 40_000, stock: 10 };
const dearer = { before, after: { price: 44_000, stock: 10 } };
const both = { before, after: { price: 44_000, stock: 50 } };

describe("taking a change of many back", () => {
  it("brings price and stock back where they stand as they were left", () => {
    expect(backTo({ price: 44_000, stock: 50 }, both)).toEqual({ kind: "set", terms: before, keptStock: false });
  });

  it("brings the price back however many were bought since", () => {
    expect(backTo({ price: 44_000, stock: 7 }, dearer)).toEqual({
      ...{ kind: "set", keptStock: false },
      terms: { price: 40_000, stock: 7 },
    });
  });

  it("leaves a stock that moved, and says so", () => {
    expect(backTo({ price: 44_000, stock: 48 }, both)).toEqual({
      ...{ kind: "set", keptStock: true },
      terms: { price: 40_000, stock: 48 },
    });
  });

  it("never writes over what somebody set since", () => {
    expect(backTo({ price: 60_000, stock: 3 }, both)).toEqual({ kind: "moved" });
  });

  it("has nothing left to do the second time", () => {
    const terms = fc.record({ price: fc.integer({ min: 1, max: 9 }), stock: fc.nat(9) });
    fc.assert(
      fc.property(terms, terms, terms, (now, was, became) => {
        const change = { before: was, after: became };
        const first = backTo(now, change);
        return first.kind !== "set" || backTo(first.terms, change).kind !== "set";
      }),
    );
  });
});
