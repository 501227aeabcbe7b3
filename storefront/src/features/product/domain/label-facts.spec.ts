import type { LabelFacts } from "@contracts/catalogue";
import { describe, expect, it } from "vitest";
import { labelFacts, type ShownLabel } from "./label-facts";

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
const namesOf = ({ known }: ShownLabel) => known.map(({ name }) => name);

describe("label facts on a product page", () => {
  it("miss every fact a food buyer must see, where none is known, and show no row without a value", () => {
    const { known, missing } = labelFacts(null, "tea");
    expect(known).toEqual([]);
    expect(missing).toHaveLength(11);
    expect(missing).toEqual(
      expect.arrayContaining(["ingredients", "allergens", "shelf_life", "food_safety_certificate"]),
    );
  });

  it("show what is known and miss only the rest, both in the order of a label", () => {
    const { known, missing } = labelFacts({ ...NONE, storage: "Nơi khô ráo", net_quantity: "200 g" }, "tea");
    expect(known).toEqual([
      { name: "net_quantity", value: "200 g" },
      { name: "storage", value: "Nơi khô ráo" },
    ]);
    expect(missing.slice(0, 3)).toEqual(["ingredients", "allergens", "shelf_life"]);
    expect(missing).not.toContain("storage");
  });

  it("treat a product of unknown kind as food", () => {
    expect(labelFacts(null, "generic")).toEqual(labelFacts(null, "tea"));
  });

  it("do not miss ingredients of a basket or a homestay", () => {
    expect(labelFacts(null, "craft").missing).not.toContain("ingredients");
    expect(labelFacts(null, "tourism").missing).toEqual(["warnings", "responsible_party"]);
  });

  it("show whatever is known, for every kind, once", () => {
    const known = { ...NONE, ingredients: "100 % sợi lác", gtin: "8936000000001", origin: "Việt Nam" };
    expect(namesOf(labelFacts(known, "craft"))).toEqual(["origin", "ingredients", "gtin"]);
  });

  it("do not miss codes that are not known", () => {
    expect(labelFacts(NONE, "tea").missing).not.toContain("gtin");
  });
});
