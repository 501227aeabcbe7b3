import type { AttributeRule, CategoryRules } from "@ocop/integrations/core";
import { describe, expect, it } from "vitest";
import { mappingSchema } from "./mapping";
import { requirementsOf, suggestSource } from "./unmapped";

const rule = (id: string, change: Partial<AttributeRule> = {}): AttributeRule => ({
  ...{ id, name: id, required: true, input: "text", custom: true, values: [], units: [], maxValues: 1 },
  ...change,
});
/** Branded values of ids come from the adapters alone. */
const rules = (change: Partial<CategoryRules>): CategoryRules =>
  JSON.parse(
    JSON.stringify({
      ...{ category: "1", attributes: [], papers: [], brandRequired: false, sizeRequired: false },
      ...change,
    }),
  );

describe("what a category requires", () => {
  const asked = rules({
    attributes: [rule("a"), rule("b"), rule("c", { required: false })],
    papers: [{ documentId: "9", name: "Giấy ATTP", required: true }],
    brandRequired: true,
    sizeRequired: true,
  });

  it("counts every required field, mapped or not", () => {
    const mapping = mappingSchema.parse({
      category: "1",
      attributes: [{ id: "a", name: "a", sources: [{ from: "constant", values: [{ text: "x" }] }] }],
      weight: [{ from: "constant", grams: 300 }],
    });
    const open = requirementsOf(asked, mapping).filter(({ mapped }) => !mapped);
    expect(requirementsOf(asked, mapping)).toHaveLength(6);
    expect(open.map(({ field }) => field)).toEqual(["attribute:b", "brand", "size", "paper:9"]);
  });

  it("finds everything open without a mapping", () => {
    expect(requirementsOf(asked, null).every(({ mapped }) => !mapped)).toBe(true);
  });
});

describe("a first guess at a source", () => {
  it("reads the attribute's name, and offers a closed list as options", () => {
    const closed = rule("o", { custom: false, values: [{ id: "7", name: "Việt Nam" }] });
    expect(suggestSource(closed, "xuat xu")).toEqual({
      from: "fact",
      fact: "origin",
      options: [{ says: "Việt Nam", id: "7" }],
    });
    expect(suggestSource(rule("w", { units: ["G", "KG"] }), "khoi luong tinh")).toEqual({
      from: "net_amount",
      unit: "g",
    });
    expect(suggestSource(rule("h"), "han su dung")).toMatchObject({ fact: "shelf_life" });
  });

  it("says nothing where the name says nothing", () => expect(suggestSource(rule("x"), "kieu dang")).toBeNull());
});
