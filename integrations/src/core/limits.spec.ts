import { describe, expect, it } from "vitest";
import { LAZADA_LIMITS } from "../adapters/lazada/limits";
import { categoryId, faultsOf, type ListingDraft, measure, sayFault, sku, vnd } from ".";

const draft: ListingDraft = {
  title: "Xoài sấy dẻo Cao Lãnh",
  description: "Xoài",
  category: categoryId.parse("1"),
  attributes: [],
  images: ["https://vn-live.slatic.net/p/1.jpg"],
  optionNames: [],
  units: [{ sku: sku.parse("X-1"), price: vnd.parse(50_000), stock: 1, options: [] }],
  weightGrams: 100,
  sizeCm: { length: 10, width: 10, height: 10 },
  papers: [],
  carriers: [],
  brand: { id: "1", name: "No Brand" },
};

describe("limits in the unit the marketplace counts", () => {
  it("counts 255 bytes, not 255 characters, where Lazada does", () => {
    const title = "ế".repeat(100);
    expect(measure(title, "characters")).toBe(100);
    expect(measure(title, "bytes")).toBe(300);
    expect(faultsOf({ ...draft, title }, LAZADA_LIMITS)).toEqual([
      { field: "title", rule: "too_long_bytes", detail: { length: 300, max: 255 } },
    ]);
    expect(faultsOf({ ...draft, title: "e".repeat(255) }, LAZADA_LIMITS)).toEqual([]);
  });

  it("counts a letter once, composed or not", () => {
    expect(measure("ế".normalize("NFD"), "characters")).toBe(1);
    expect(measure("🥭", "characters")).toBe(1);
  });

  it("lets the category's own limits win", () => {
    const rules = {
      category: draft.category,
      attributes: [],
      papers: [],
      brandRequired: false,
      sizeRequired: false,
      limits: { title: [{ unit: "characters" as const, max: 5 }] },
    };
    expect(faultsOf(draft, LAZADA_LIMITS, { rules }).map(({ rule }) => rule)).toEqual(["too_long_characters"]);
  });

  it.each([
    [{ units: [] }, "units required"],
    [{ units: [...draft.units, ...draft.units] }, "sku repeated"],
    [{ units: [{ ...draft.units[0], sku: "a|b" }] }, "sku forbidden_characters"],
    [{ weightGrams: 50_000 }, "weight too_large"],
    [{ sizeCm: { length: 200, width: 100, height: 50 } }, "size too_large"],
    [{ images: ["https://elsewhere.vn/1.jpg"] }, "images not_uploaded"],
    [{ brand: undefined }, "brand required"],
    [{ title: "Xoài <b>" }, "title forbidden_characters"],
  ])("%j is refused: %s", (change, expected) => {
    const faults = faultsOf({ ...draft, ...change } as ListingDraft, LAZADA_LIMITS);
    expect(faults.map(({ field, rule }) => `${field} ${rule}`)).toContain(expected);
    for (const fault of faults) {
      expect(sayFault(fault).vi).toMatch(/[.]$/);
      expect(sayFault(fault).vi).not.toContain("undefined");
    }
  });

  it("checks attributes and papers as the category asks", () => {
    const rules = {
      category: draft.category,
      attributes: [
        {
          id: "origin",
          name: "Xuất xứ",
          required: true,
          input: "choice" as const,
          custom: false,
          values: [{ id: "1", name: "Việt Nam" }],
          units: [],
          maxValues: 1,
        },
        {
          id: "net",
          name: "Khối lượng",
          required: false,
          input: "number" as const,
          custom: true,
          values: [],
          units: ["g"],
          maxValues: 1,
        },
      ],
      papers: [{ documentId: "9", name: "Tự công bố", required: true }],
      brandRequired: false,
      sizeRequired: false,
    };
    const say = (attributes: ListingDraft["attributes"]) =>
      faultsOf({ ...draft, attributes }, LAZADA_LIMITS, { rules }).map(({ field, rule }) => `${field} ${rule}`);
    expect(say([])).toEqual(["attribute:Xuất xứ required", "paper:Tự công bố required"]);
    expect(say([{ id: "origin", values: [{ id: "7" }] }])).toContain("attribute:Xuất xứ not_an_option");
    expect(say([{ id: "net", values: [{ text: "nặng", unit: "g" }] }])).toContain("attribute:Khối lượng not_a_number");
    expect(say([{ id: "net", values: [{ text: "5" }] }])).toContain("attribute:Khối lượng unit_missing");
  });
});
