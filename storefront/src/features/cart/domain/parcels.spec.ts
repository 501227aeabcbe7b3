import type { Quote, QuoteLine } from "@contracts/checkout";
import { describe, expect, it } from "vitest";
import { faultyLines, groupParcels, isSample } from "./parcels";

const line = (variant_id: string, producer: string | null, fault: QuoteLine["fault"] = null): QuoteLine => ({
  variant_id,
  quantity: 1,
  product: { handle: variant_id, name: variant_id, drawing: "tea" },
  producer: producer === null ? null : { id: producer, handle: producer, name: producer },
  unit_label: null,
  closed_until: null,
  unit_price: 50_000,
  line_total: 50_000,
  available: 9,
  fault,
  sample: false,
});

const quote = (lines: QuoteLine[], fees: Record<string, number>): Quote => ({
  lines,
  parcels: Object.entries(fees).map(([producer_id, shipping_fee]) => ({
    producer_id,
    producer_name: producer_id,
    shipping_fee,
  })),
  subtotal: 0,
  shipping_total: 0,
  total: 0,
  vat_note: "",
  can_order: false,
  payment_methods: [],
  shipping_sample: false,
});

describe("parcels of a cart", () => {
  it("holds one parcel per producer, in the order of the cart", () => {
    const lines = [line("tra", "a"), line("kho", "b"), line("mut", "a")];
    const parcels = groupParcels(quote(lines, { a: 20_000, b: 35_000 }));
    expect(parcels.map(({ key, fee, lines: own }) => [key, fee, own.map((l) => l.variant_id)])).toEqual([
      ["a", 20_000, ["tra", "mut"]],
      ["b", 35_000, ["kho"]],
    ]);
  });

  it("tells a parcel sent for nothing from one that is not sent", () => {
    const parcels = groupParcels(quote([line("tra", "a"), line("kho", "b", "sold_out")], { a: 0 }));
    expect(parcels.map((parcel) => parcel.fee)).toEqual([0, null]);
  });

  it("keeps goods without a named producer together", () => {
    expect(groupParcels(quote([line("x", null), line("y", null)], { shop: 35_000 }))).toMatchObject([
      { key: "shop", producer: null, fee: 35_000 },
    ]);
  });

  it("names the lines to mend and what is sample", () => {
    const mixed = quote([line("tra", "a"), line("kho", "b", "not_enough")], { a: 0 });
    expect(faultyLines(mixed).map((l) => l.variant_id)).toEqual(["kho"]);
    expect(isSample(mixed)).toBe(false);
    expect(isSample({ ...mixed, shipping_sample: true })).toBe(true);
    expect(isSample({ ...mixed, lines: [{ ...line("tra", "a"), sample: true }] })).toBe(true);
  });
});
