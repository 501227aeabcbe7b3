import type { LabelFacts } from "@contracts/catalogue";
import { describe, expect, it } from "vitest";
import { labelFacts } from "./label-facts";

const NONE: LabelFacts = {
  net_quantity: null,
  ingredients: null,
  allergens: null,
  shelf_life: null,
  storage: null,
  usage: null,
  warnings: null,
  origin: null,
  responsible_party: null,
  quality_declaration: null,
  food_safety_certificate: null,
  gtin: null,
  trace_code: null,
  sample: false,
};
const names = (...args: Parameters<typeof labelFacts>) => labelFacts(...args).map(({ name }) => name);

describe("label facts on a product page", () => {
  it("name every fact a food buyer must see, also when none is known", () => {
    expect(labelFacts(null, "tea")).toContainEqual({ name: "shelf_life", value: null });
    expect(names(null, "tea")).toEqual(expect.arrayContaining(["ingredients", "allergens", "food_safety_certificate"]));
  });

  it("treat a product of unknown kind as food", () => {
    expect(names(null, "generic")).toEqual(names(null, "tea"));
  });

  it("do not miss ingredients of a basket or a homestay", () => {
    expect(names(null, "craft")).not.toContain("ingredients");
    expect(names(null, "tourism")).toEqual(["warnings", "responsible_party"]);
  });

  it("show whatever is known, for every kind", () => {
    const known = { ...NONE, ingredients: "100 % sợi lác", gtin: "8936000000001" };
    expect(labelFacts(known, "craft")).toContainEqual({ name: "ingredients", value: "100 % sợi lác" });
    expect(labelFacts(known, "craft")).toContainEqual({ name: "gtin", value: "8936000000001" });
  });

  it("leave out codes that are not known", () => {
    expect(names(NONE, "tea")).not.toContain("gtin");
  });
});
