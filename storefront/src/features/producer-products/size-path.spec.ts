import type { OwnOffer } from "@contracts/producer-products";
import { describe, expect, it } from "vitest";
import { chosenSize, mayAdd } from "./size-path";

const size = (number: number): OwnOffer => ({
  ...{ size: number, price: 50_000, stock: 5, reserved: 0 },
  ...{ unit_label: `Túi ${number}`, net: null, gtin: null, withdrawn: false, told: null },
});

describe("the page of price and stock", () => {
  it("goes straight to the form of a product that is not sold yet, or in one size", () => {
    expect(chosenSize(undefined, [])).toEqual({ kind: "one", offer: null });
    expect(chosenSize(undefined, [size(1)])).toMatchObject({ kind: "one", offer: { size: 1 } });
  });

  it("shows several sizes to choose from, and the one that is asked for", () => {
    const sizes = [size(1), size(2)];
    expect(chosenSize(undefined, sizes)).toEqual({ kind: "all" });
    expect(chosenSize("2", sizes)).toMatchObject({ kind: "one", offer: { size: 2 } });
    expect(chosenSize("7", sizes)).toEqual({ kind: "all" });
  });

  it("offers one more only once the first is sold, and up to ten", () => {
    expect(chosenSize("moi", [])).toMatchObject({ kind: "one" });
    expect(chosenSize("moi", [size(1)])).toEqual({ kind: "new" });
    expect(mayAdd(Array.from({ length: 10 }, (_, index) => size(index + 1)))).toBe(false);
  });
});
