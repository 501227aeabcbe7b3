import type { DeskSide } from "@contracts/channel-desk";
import { describe, expect, it } from "vitest";
import { comparedFields } from "./side-fields";

const side = (value: unknown): DeskSide => ({ version: 1, at: null, value });
const WANTED = { title: "Kẹo dừa", sku: "OCOP-1", price: 50_000, stock: 9 };

describe("what is wanted beside what a marketplace shows", () => {
  it("takes a listing of one thing for that thing, whatever its number there", () => {
    const seen = { title: "Kẹo dừa sáp", units: [{ sku: "TAY", price: 45_000 }] };
    expect(comparedFields(side(WANTED), side(seen))).toEqual([
      { field: "title", size: null, wanted: "Kẹo dừa", seen: "Kẹo dừa sáp" },
      { field: "price", size: null, wanted: 50_000, seen: 45_000 },
      { field: "stock", size: null, wanted: 9, seen: null },
    ]);
  });

  it("compares every size with the one of its number there, in our order", () => {
    const sizes = [
      { sku: "OCOP-1", name: "Hộp", price: 50_000, stock: 9 },
      { sku: "OCOP-1-2", name: "Túi", price: 20_000, stock: 4 },
    ];
    const seen = { title: "Kẹo dừa", units: [{ sku: "OCOP-1", price: 50_000, stock: 9 }] };
    expect(comparedFields(side({ ...WANTED, sizes }), side(seen)).slice(1)).toEqual([
      { field: "price", size: "Hộp", wanted: 50_000, seen: 50_000 },
      { field: "stock", size: "Hộp", wanted: 9, seen: 9 },
      { field: "price", size: "Túi", wanted: 20_000, seen: null },
      { field: "stock", size: "Túi", wanted: 4, seen: null },
    ]);
  });

  it("tells nothing of what nobody has seen yet", () => {
    expect(comparedFields(side(WANTED), side(null)).map(({ seen }) => seen)).toEqual([null, null, null]);
  });
});
