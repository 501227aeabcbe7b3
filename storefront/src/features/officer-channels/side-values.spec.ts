import { describe, expect, it } from "vitest";
import { fieldOf, nameOf, shownRows } from "./side-values";

const side = (value: unknown) => ({ version: 1, at: null, value });

describe("what a side of a listing tells", () => {
  it("is read where there is something to read", () => {
    expect(fieldOf(side({ price: 50_000 }), "price")).toBe(50_000);
    const seen = side({ channelState: "NORMAL", units: [{ price: 50_000, stock: 3 }] });
    expect((["price", "stock", "status", "stars"] as const).map((field) => fieldOf(seen, field))).toEqual([
      50_000,
      3,
      "NORMAL",
      null,
    ]);
    expect(fieldOf(side({ title: ["x"] }), "title")).toBeNull();
    expect(fieldOf(side(null), "stock")).toBeNull();
  });

  it("is price and stock of every size, found there by its SKU", () => {
    const sizes = [
      { sku: "A", name: "Túi 250 g", price: 50_000, stock: 3 },
      { sku: "B", name: "Hộp 500 g", price: 90_000, stock: 1 },
    ];
    const rows = shownRows({ wanted: side({ sizes }) });
    expect(rows.map(({ field, size }) => [field, size?.name ?? null])).toEqual([
      ["title", null],
      ["price", "Túi 250 g"],
      ["price", "Hộp 500 g"],
      ["stock", "Túi 250 g"],
      ["stock", "Hộp 500 g"],
      ["stars", null],
      ["status", null],
    ]);
    expect(fieldOf(side({ sizes }), "price", "B")).toBe(90_000);
    expect(fieldOf(side({ units: [{ sku: "B", stock: 0 }] }), "stock", "B")).toBe(0);
    expect(fieldOf(side({ units: [{ sku: "B" }] }), "stock", "A")).toBeNull();
    expect(shownRows({ wanted: side({ price: 1 }) })).toHaveLength(5);
  });

  it("names the listing as it is wanted, else as it is shown there", () => {
    expect(nameOf({ wanted: side({ title: "Trà sen" }), seen: side({ title: "Khác" }) })).toBe("Trà sen");
    expect(nameOf({ wanted: side(null), seen: side({ title: "Khác" }) })).toBe("Khác");
    expect(nameOf({ wanted: side(null), seen: side(null) })).toBeNull();
  });
});
