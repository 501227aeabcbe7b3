import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OfferFact } from "./offer-fact";
import { buildQuote } from "./quote";
import { type Term, termsOn } from "./terms";

const TERMS = termsOn(
  [
    term("delivery_fee_same_province", 20_000),
    term("delivery_fee_other_province", 35_000),
    term("delivery_free_from", 500_000),
  ],
  "2026-11-24",
);

const xoai = offer("v-xoai", { price: 85_000, free: 10, producer: "p-mango" });
const keo = offer("v-keo", { price: 45_000, free: 2, producer: "p-candy" });

describe("a quote", () => {
  it("charges one delivery per producer, cheaper within the producer's province", () => {
    const quote = price(
      [
        ["v-xoai", 2],
        ["v-keo", 1],
      ],
      [xoai, keo],
      "province-p-mango",
    );
    expect(quote.parcels.map((parcel) => [parcel.producer_id, parcel.shipping_fee])).toEqual([
      ["p-mango", 20_000],
      ["p-candy", 35_000],
    ]);
    expect([quote.subtotal, quote.shipping_total, quote.total]).toEqual([215_000, 55_000, 270_000]);
    expect(quote.can_order).toBe(true);
  });

  it("sends a parcel for free from the stated value on, and counts an unknown province as another one", () => {
    expect(price([["v-xoai", 6]], [xoai], null).shipping_total).toBe(0);
    expect(price([["v-xoai", 5]], [xoai], null).shipping_total).toBe(35_000);
  });

  it("adds up lines of the same variant", () => {
    const quote = price(
      [
        ["v-xoai", 1],
        ["v-xoai", 2],
      ],
      [xoai],
      null,
    );
    expect(quote.lines.map((line) => line.quantity)).toEqual([3]);
  });

  it("names what is wrong with a line and leaves it out of the sums", () => {
    const gone = offer("v-gone", { price: 10_000, free: 0 });
    const shown = offer("v-shown", { price: null, free: 5 });
    const quote = price(
      [
        ["v-keo", 3],
        ["v-gone", 1],
        ["v-shown", 1],
        ["v-none", 1],
      ],
      [keo, gone, shown],
      null,
    );
    expect(quote.lines.map((line) => line.fault)).toEqual(["not_enough", "sold_out", "not_sold", "unknown"]);
    expect([quote.total, quote.can_order]).toEqual([0, false]);
  });

  it("sells nothing whose producer nobody can name", () => {
    const nameless = { ...xoai, producer: null };
    const quote = price([["v-xoai", 1]], [nameless], null);
    expect(quote.lines.map((line) => line.fault)).toEqual(["not_sold"]);
    expect(quote).toMatchObject({ parcels: [], total: 0, can_order: false });
  });

  it("lets a basket and its parts draw on the same stock only once", () => {
    const jar = offer("v-jar", { price: 30_000, free: 3, item: "jar" });
    const basket = offer("v-basket", {
      price: 90_000,
      free: 3,
      item: "jar",
      required: 2,
    });
    const quote = price(
      [
        ["v-basket", 1],
        ["v-jar", 2],
      ],
      [jar, basket],
      null,
    );
    expect(quote.lines.map((line) => [line.available, line.fault])).toEqual([
      [1, null],
      [1, "not_enough"],
    ]);
  });

  it("is empty and not orderable without lines", () => {
    expect(price([], [], null)).toMatchObject({
      total: 0,
      can_order: false,
      parcels: [],
    });
  });

  it("always sums lines and parcels to the total, in whole đồng", () => {
    const lines = fc.array(
      fc.record({
        price: fc.nat(5_000_000),
        quantity: fc.integer({ min: 1, max: 99 }),
        producer: fc.nat(4),
      }),
    );
    fc.assert(
      fc.property(lines, (wanted) => {
        const offers = wanted.map((line, i) =>
          offer(`v-${i}`, {
            price: line.price,
            free: 99,
            producer: `p-${line.producer}`,
          }),
        );
        const quote = price(
          wanted.map((line, i) => [`v-${i}`, line.quantity]),
          offers,
          "province-p-1",
        );
        const goods = quote.lines.reduce((sum, line) => sum + line.line_total, 0);
        const fees = quote.parcels.reduce((sum, parcel) => sum + parcel.shipping_fee, 0);
        expect(quote.total).toBe(goods + fees);
        expect(Number.isSafeInteger(quote.total)).toBe(true);
        expect(quote.parcels.length).toBe(new Set(wanted.map((line) => line.producer)).size);
      }),
    );
  });
});

describe("terms", () => {
  it("hold from their first day until the day they end, the later one first", () => {
    const vat = [
      { ...term("vat_rate_percent", 10), valid_from: "2009-01-01" },
      {
        ...term("vat_rate_percent", 8),
        valid_from: "2025-07-01",
        valid_to: "2027-01-01",
      },
    ];
    const rates = ["2008-12-31", "2025-06-30", "2025-07-01", "2026-12-31", "2027-01-01"].map((day) =>
      termsOn(vat, day).value("vat_rate_percent"),
    );
    expect(rates).toEqual([null, 10, 8, 8, 10]);
  });
});

function price(wanted: [string, number][], offers: OfferFact[], to_province_id: string | null) {
  return buildQuote({
    lines: wanted.map(([variant_id, quantity]) => ({ variant_id, quantity })),
    offers: new Map(offers.map((known) => [known.variant_id, known])),
    terms: TERMS,
    to_province_id,
  });
}

function term(key: Term["key"], value: number): Term {
  return {
    key,
    value,
    valid_from: "2026-01-01",
    valid_to: null,
    source: "test",
    sample: true,
  };
}

function offer(
  variant_id: string,
  facts: {
    price: number | null;
    free: number;
    producer?: string;
    item?: string;
    required?: number;
  },
): OfferFact {
  const { producer = "p-other" } = facts;
  return {
    variant_id,
    product_id: `product-${variant_id}`,
    sku: null,
    product: { handle: variant_id, name: variant_id, drawing: "generic" },
    producer: { id: producer, handle: producer, name: producer, province_id: `province-${producer}` },
    closed_until: null,
    unit_label: null,
    price: facts.price,
    stock: [
      {
        inventory_item_id: facts.item ?? variant_id,
        location_id: "l",
        required: facts.required ?? 1,
        free: facts.free,
      },
    ],
    sample: false,
  };
}
