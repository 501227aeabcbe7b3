import type { CategoryView, GroupMapping, MappingSource } from "@contracts/channel-decision";
import { describe, expect, it } from "vitest";
import { type Attribute, brandChoice, choiceOf, KEEP, nameOf, readMappingForm, stillUnmapped } from "./mapping-form";

const attribute = (one: Partial<Attribute>): Attribute => ({
  ...{ id: "1", name: "Xuất xứ", required: true, custom: true, input: "text" as const },
  ...{ values: [], units: [], max_values: 1, suggestion: null, ...one },
});
const ORIGIN = attribute({ custom: false, input: "choice", values: [{ id: "vn", name: "Việt Nam" }] });
const WEIGHT = attribute({ id: "2", name: "Khối lượng", units: ["g", "kg"] });
const view: CategoryView = {
  ...{ path: ["Thực phẩm", "Trái cây sấy"], attributes: [ORIGIN, WEIGHT], papers: [], brands: [] },
  ...{ brand_required: false, size_required: false },
};
const category = { id: "100640", view };
const read = (fields: Record<string, string>, saved: GroupMapping | null = null) =>
  readMappingForm(new URLSearchParams(fields), category, saved);

describe("the form of a mapping", () => {
  it("takes sources in their order: a fact first, a constant to fall back to", () => {
    const mapping = read({ [nameOf.source(1, "1")]: "fact:origin", [nameOf.source(2, "1")]: "is:vn" });
    expect(mapping.attributes).toEqual([
      {
        id: "1",
        name: "Xuất xứ",
        sources: [
          { from: "fact", fact: "origin", options: [{ says: "Việt Nam", id: "vn" }] },
          { from: "constant", values: [{ id: "vn" }] },
        ],
      },
    ]);
    expect(stillUnmapped(category, mapping)).toEqual(["Khối lượng"]);
  });

  it("says every source it offers, and reads it again as it was", () => {
    const sources: [MappingSource, Attribute][] = [
      [{ from: "net_amount", unit: "kg" }, WEIGHT],
      [{ from: "fact", fact: "net_quantity", unit: "g", options: [] }, WEIGHT],
      [{ from: "constant", values: [{ text: "500", unit: "g" }] }, WEIGHT],
      [{ from: "constant", values: [{ id: "vn" }] }, ORIGIN],
      [{ from: "fact", fact: "origin", options: [{ says: "Việt Nam", id: "vn" }] }, ORIGIN],
    ];
    expect(sources.map(([source, of]) => choiceOf(source, of))).not.toContain(KEEP);
  });

  it("keeps a saved source that it has no words for", () => {
    const own: MappingSource = { from: "fact", fact: "origin", options: [{ says: "Tháp Mười", id: "vn" }] };
    expect(choiceOf(own, ORIGIN)).toBe(KEEP);
    const saved = { ...read({}), attributes: [{ id: "1", name: "Xuất xứ", sources: [own] }] };
    expect(read({ [nameOf.source(1, "1")]: KEEP }, saved).attributes[0]?.sources).toEqual([own]);
  });

  it("gives nothing for what was left empty", () => {
    const mapping = read({ [nameOf.source(1, "2")]: "chu", [nameOf.typed(1, "2")]: "  ", nang: "" });
    expect(mapping).toMatchObject({ attributes: [], weight: [], size_cm: null, brand: null });
  });

  it("reads weight, size and brand", () => {
    const brand = { id: "9", name: "HTX | Sen" };
    expect(
      read({ "nang-bi": "50", nang: "600", dai: "20", rong: "12,5", cao: "8", hieu: brandChoice(brand) }),
    ).toMatchObject({
      brand,
      weight: [
        { from: "net_amount", packaging_grams: 50 },
        { from: "constant", grams: 600 },
      ],
      size_cm: { length: 20, width: 12.5, height: 8 },
    });
  });
});
