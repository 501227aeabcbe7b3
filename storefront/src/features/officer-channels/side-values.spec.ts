import { describe, expect, it } from "vitest";
import { fieldOf, nameOf } from "./side-values";

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

  it("names the listing as it is wanted, else as it is shown there", () => {
    expect(nameOf({ wanted: side({ title: "Trà sen" }), seen: side({ title: "Khác" }) })).toBe("Trà sen");
    expect(nameOf({ wanted: side(null), seen: side({ title: "Khác" }) })).toBe("Khác");
    expect(nameOf({ wanted: side(null), seen: side(null) })).toBeNull();
  });
});
