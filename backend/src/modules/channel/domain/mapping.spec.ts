import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyMapping, mappingSchema } from "./mapping";
import { NO_DETAILS, type ProductDetails, TEXT_FACTS } from "./product-details";

const details = (change: Partial<ProductDetails> = {}): ProductDetails => ({ ...NO_DETAILS, ...change });
const mapping = (change: object = {}) => mappingSchema.parse({ category: "100640", ...change });
const attribute = (...sources: object[]) => mapping({ attributes: [{ id: "1", name: "Thuộc tính", sources }] });
const valuesOf = (sources: object[], known: ProductDetails) =>
  applyMapping(attribute(...sources), known).attributes[0]?.values;

const ORIGIN = { from: "fact", fact: "origin" };

describe("an attribute of a group", () => {
  it("takes the first source that knows a value", () => {
    const sources = [ORIGIN, { from: "constant", values: [{ text: "Đồng Tháp" }] }];
    expect(valuesOf(sources, details({ texts: { origin: "Cao Lãnh" } }))).toEqual([{ text: "Cao Lãnh" }]);
    expect(valuesOf(sources, details())).toEqual([{ text: "Đồng Tháp" }]);
  });

  it("is told as unresolved, never invented, where nobody knows a value", () => {
    const { attributes, unresolved } = applyMapping(attribute(ORIGIN), details());
    expect(attributes).toEqual([]);
    expect(unresolved).toEqual([{ id: "1", name: "Thuộc tính" }]);
  });

  it("finds the marketplace's option by our words, accents and all", () => {
    const source = { ...ORIGIN, options: [{ says: "Dừa Bến Tre", id: "7" }] };
    expect(valuesOf([source], details({ texts: { origin: "dừa  bến tre" } }))).toEqual([{ id: "7" }]);
    expect(valuesOf([source], details({ texts: { origin: "Dứa Bến Tre" } }))).toBeUndefined();
  });

  it("states what one piece holds in the unit asked for, and nothing in a unit of another kind", () => {
    const net = { amount: 250, unit: "g" as const };
    expect(valuesOf([{ from: "net_amount", unit: "g" }], details({ net }))).toEqual([{ text: "250", unit: "g" }]);
    expect(valuesOf([{ from: "net_amount", unit: "kg" }], details({ net }))).toEqual([{ text: "0.25", unit: "kg" }]);
    expect(valuesOf([{ from: "net_amount", unit: "ml" }], details({ net }))).toBeUndefined();
  });

  it("stands once in a mapping", () => {
    const twice = [ORIGIN, ORIGIN].map((source) => ({ id: "1", name: "x", sources: [source] }));
    expect(mappingSchema.safeParse({ category: "1", attributes: twice }).success).toBe(false);
  });
});

describe("a parcel's weight", () => {
  const weight = [
    { from: "net_amount", packaging_grams: 50 },
    { from: "constant", grams: 400 },
  ];

  it("follows the label, else the constant, else is not known", () => {
    expect(applyMapping(mapping({ weight }), details({ net: { amount: 250, unit: "g" } })).weight_grams).toBe(300);
    expect(applyMapping(mapping({ weight }), details({ net: { amount: 250, unit: "ml" } })).weight_grams).toBe(400);
    expect(applyMapping(mapping(), details({ net: { amount: 250, unit: "g" } })).weight_grams).toBeNull();
  });

  it("is whole grams and never less than what is inside", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 50_000, noNaN: true }), fc.nat(2_000), (amount, packaging_grams) => {
        const grams = applyMapping(
          mapping({ weight: [{ from: "net_amount", packaging_grams }] }),
          details({ net: { amount, unit: "g" } }),
        ).weight_grams;
        expect(Number.isInteger(grams)).toBe(true);
        expect(grams).toBeGreaterThanOrEqual(amount + packaging_grams);
      }),
    );
  });
});

describe("filling a mapping", () => {
  it("accounts for every attribute once: filled or unresolved", () => {
    const facts = fc.dictionary(fc.constantFrom(...TEXT_FACTS), fc.string({ minLength: 1, maxLength: 20 }));
    const asked = fc.uniqueArray(fc.constantFrom(...TEXT_FACTS), { maxLength: 8 });
    fc.assert(
      fc.property(facts, asked, (texts, wanted) => {
        const all = mapping({
          attributes: wanted.map((fact) => ({ id: fact, name: fact, sources: [{ from: "fact", fact }] })),
        });
        const { attributes, unresolved } = applyMapping(all, details({ texts }));
        expect([...attributes, ...unresolved].map(({ id }) => id).sort()).toEqual([...wanted].sort());
        for (const { id } of attributes) expect(Object.keys(texts)).toContain(id);
      }),
    );
  });
});
