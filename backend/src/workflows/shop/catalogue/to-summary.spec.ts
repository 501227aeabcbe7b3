import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pricePerUnit } from "./to-summary";

describe("the price of a kilogram, a litre, a piece", () => {
  it.each([
    [50_000, { amount: 500, unit: "g" }, { amount: 100_000, unit: "kg" }],
    [45_000, { amount: 330, unit: "ml" }, { amount: 136_364, unit: "l" }],
    [120_000, { amount: 12, unit: "piece" }, { amount: 10_000, unit: "piece" }],
  ] as const)("%d đồng for %o is %o", (price, net, wanted) => expect(pricePerUnit(price, net)).toEqual(wanted));

  it("is left out where nobody knows what a piece holds, and where it would repeat the price", () => {
    expect(pricePerUnit(50_000, null)).toBeNull();
    expect(pricePerUnit(50_000, { amount: 1000, unit: "g" })).toBeNull();
    expect(pricePerUnit(50_000, { amount: 1, unit: "piece" })).toBeNull();
  });

  it("is always whole đồng", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.double({ min: 0.1, max: 1e5, noNaN: true }), (price, amount) => {
        const found = pricePerUnit(price, { amount, unit: "g" });
        expect(found === null || Number.isInteger(found.amount)).toBe(true);
      }),
    );
  });
});
