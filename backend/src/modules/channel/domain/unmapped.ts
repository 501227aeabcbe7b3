import type { AttributeRule, CategoryRules } from "@ocop/integrations/core";
import type { Mapping } from "./mapping";
import type { TextFact } from "./product-details";

/** Something a category asks for and a mapping must therefore say. */
export type Requirement = { field: string; name: string; mapped: boolean };

/**
 * What a category requires of every product, and whether the mapping says where it comes from. Papers are each product's own
 * and no mapping can give them, so they are always open here.
 */
export function requirementsOf(rules: CategoryRules, mapping: Mapping | null): Requirement[] {
  const mapped = new Set(mapping?.attributes.map(({ id }) => id));
  return [
    ...rules.attributes
      .filter(({ required }) => required)
      .map(({ id, name }) => ({ field: `attribute:${id}`, name, mapped: mapped.has(id) })),
    { field: "weight", name: "weight", mapped: (mapping?.weight.length ?? 0) > 0 },
    ...(rules.brandRequired ? [{ field: "brand", name: "brand", mapped: mapping?.brand != null }] : []),
    ...(rules.sizeRequired ? [{ field: "size", name: "size", mapped: mapping?.size_cm != null }] : []),
    ...rules.papers
      .filter(({ required }) => required)
      .map(({ documentId, name }) => ({ field: `paper:${documentId}`, name, mapped: false })),
  ];
}

type Source = Mapping["attributes"][number]["sources"][number];

/** Which fact of a label an attribute's name asks for. Checked in this order, against the name without accents. */
const HINTS: readonly (readonly [RegExp, TextFact])[] = [
  [/xuat xu|noi san xuat|noi trong|origin|country/, "origin"],
  [/han su dung|thoi han|shelf life|expir/, "shelf_life"],
  [/bao quan|storage/, "storage"],
  [/thanh phan|nguyen lieu|ingredient/, "ingredients"],
  [/di ung|allergen/, "allergens"],
  [/huong dan|cach dung|usage|direction/, "usage"],
  [/canh bao|warning/, "warnings"],
  [/nha san xuat|chiu trach nhiem|manufacturer|responsible|importer/, "responsible_party"],
  [/cong bo|declaration/, "quality_declaration"],
  [/an toan thuc pham|food safety/, "food_safety_certificate"],
  [/gtin|ma vach|barcode|ean/, "gtin"],
  [/truy xuat|trace/, "trace_code"],
];

/** A first guess at where an attribute's value comes from, for a person to confirm. Nothing where its name says nothing. */
export function suggestSource(rule: AttributeRule, foldedName: string): Source | null {
  if (/khoi luong|trong luong|dung tich|the tich|weight|volume/.test(foldedName)) {
    const unit = (["g", "kg", "ml", "l"] as const).find((known) =>
      rule.units.some((one) => one.toLowerCase() === known),
    );
    if (unit !== undefined) return { from: "net_amount", unit };
    return { from: "fact", fact: "net_quantity", options: [] };
  }
  const fact = HINTS.find(([pattern]) => pattern.test(foldedName))?.[1];
  if (fact === undefined) return null;
  const closed = rule.values.length > 0 && !rule.custom;
  return {
    from: "fact",
    fact,
    options: closed ? rule.values.slice(0, 500).map(({ id, name }) => ({ says: name, id })) : [],
  };
}
