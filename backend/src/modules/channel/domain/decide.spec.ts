import { describe, expect, it } from "vitest";
import { decideSettings, mappingFor, type OwnSettings, ownSettingsSchema } from "./decide";
import { mappingSchema } from "./mapping";
import { NO_DETAILS } from "./product-details";
import { mayCarry, shopTermsSchema } from "./shop-terms";

const MAPPING = mappingSchema.parse({
  category: "100640",
  attributes: [
    { id: "origin", name: "Xuất xứ", sources: [{ from: "constant", values: [{ id: "32142" }] }] },
    { id: "term", name: "Hạn sử dụng", sources: [{ from: "fact", fact: "shelf_life" }] },
  ],
  brand: { id: "0", name: "No brand" },
  weight: [{ from: "constant", grams: 400 }],
});
const TERMS = shopTermsSchema.parse({ carriers: ["50021"], rules: { price: { percent: 110 } } });
const decide = (own: OwnSettings = {}, mapping: typeof MAPPING | null = MAPPING) =>
  decideSettings(own, mapping, TERMS, { ...NO_DETAILS, texts: { shelf_life: "12 tháng" } });

describe("what is decided for a listing", () => {
  it("follows the group's mapping and the shop's terms", () => {
    expect(decide()).toMatchObject({
      kind: "decided",
      settings: {
        category: "100640",
        attributes: [
          { id: "origin", values: [{ id: "32142" }] },
          { id: "term", values: [{ text: "12 tháng" }] },
        ],
        brand: { name: "No brand" },
        weight_grams: 400,
        carriers: ["50021"],
        rules: { price: { percent: 110 } },
      },
    });
  });

  it("weighs each size by what it holds, whatever the group's one weight says", () => {
    const size = (sku: string, amount: number) => ({
      ...{ sku, name: sku, price: 1, available: 1 },
      net: { amount, unit: "g" as const },
    });
    const weigh = (weight: unknown[], own: OwnSettings = {}) => {
      const mapping = mappingSchema.parse({ category: "100640", weight });
      const first = size("A", 250);
      const decided = decideSettings(own, mapping, TERMS, { ...NO_DETAILS, net: first.net }, [
        first,
        size("A-2", 1_000),
      ]);
      return decided.kind === "decided" ? [decided.settings.weight_grams, decided.settings.size_weights] : decided;
    };
    expect(weigh([{ from: "net_amount", packaging_grams: 50 }])).toEqual([300, { "A-2": 1_050 }]);
    expect(weigh([{ from: "constant", grams: 400 }])).toEqual([400, { "A-2": 1_000 }]);
    expect(weigh([{ from: "constant", grams: 100 }])).toEqual([250, { "A-2": 1_000 }]);
    expect(weigh([{ from: "constant", grams: 1_200 }])).toEqual([1_200, undefined]);
    expect(weigh([{ from: "constant", grams: 400 }], { weight_grams: 2_000 })).toEqual([2_000, undefined]);
  });

  it("lets the listing's own settings win, one by one", () => {
    const own = { weight_grams: 900, brand: null, attributes: [{ id: "term", values: [{ text: "6 tháng" }] }] };
    expect(decide(own)).toMatchObject({
      settings: {
        weight_grams: 900,
        brand: null,
        attributes: [{ id: "origin" }, { id: "term", values: [{ text: "6 tháng" }] }],
      },
    });
  });

  it("takes none of the mapping's attributes into another category", () => {
    expect(decide({ category: "999" })).toMatchObject({ settings: { category: "999", attributes: [] } });
  });

  it("names what nobody decided", () => {
    expect(decide({}, null)).toEqual({ kind: "undecided", missing: ["category", "weight"] });
    expect(decide({ category: "1" }, null)).toEqual({ kind: "undecided", missing: ["weight"] });
  });

  it("reads settings that were decided before mappings existed as this listing's own", () => {
    const before = { category: "1", attributes: [], carriers: [], weight_grams: 300, tell_stars: true };
    expect(ownSettingsSchema.parse(before)).toEqual(before);
    expect(ownSettingsSchema.parse({})).toEqual({});
  });
});

describe("the mapping of a product", () => {
  it("is that of its narrowest group that has one", () => {
    const other = mappingSchema.parse({ category: "200" });
    const known = new Map([
      ["food", MAPPING],
      ["tea", other],
    ]);
    expect(mappingFor(["food", "drinks", "tea"], known)).toBe(other);
    expect(mappingFor(["food", "drinks"], known)).toBe(MAPPING);
    expect(mappingFor(["crafts"], known)).toBeNull();
  });
});

describe("whose goods a shop takes", () => {
  const agreed = shopTermsSchema.parse({ producers: ["a", "b"] });

  it("its own producer's, or those of a shared shop that agreed, or everybody's", () => {
    expect(mayCarry("a", TERMS, "a")).toBe(true);
    expect(mayCarry("a", TERMS, "b")).toBe(false);
    expect(mayCarry(null, TERMS, "b")).toBe(true);
    expect(mayCarry(null, agreed, "b")).toBe(true);
    expect(mayCarry(null, agreed, "c")).toBe(false);
    expect(mayCarry(null, agreed, null)).toBe(false);
  });
});
