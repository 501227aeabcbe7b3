import { z } from "@medusajs/framework/zod";
import { applyMapping, type Mapping } from "./mapping";
import { NO_DETAILS, type ProductDetails } from "./product-details";
import type { ShopTerms } from "./shop-terms";
import { type ListingSettings, listingSettingsSchema } from "./wanted";

const fields = listingSettingsSchema.shape;

/** What was decided for one listing alone. A field that is absent follows the group's mapping and the shop's terms. */
export const ownSettingsSchema = z.strictObject({
  category: fields.category.optional(),
  /** Win over the mapping's attributes of the same id; the others stay. */
  attributes: fields.attributes.unwrap().optional(),
  brand: fields.brand.unwrap().optional(),
  carriers: fields.carriers.unwrap().optional(),
  warehouse: fields.warehouse.unwrap().optional(),
  weight_grams: fields.weight_grams.optional(),
  size_cm: fields.size_cm.unwrap().optional(),
  tell_stars: fields.tell_stars.unwrap().optional(),
  rules: fields.rules.unwrap().optional(),
});
export type OwnSettings = z.infer<typeof ownSettingsSchema>;

/** What nobody has decided yet and no listing can be without. */
export type Undecided = "category" | "weight";

export type Decided =
  | { kind: "decided"; settings: ListingSettings; unresolved: { id: string; name: string }[] }
  | { kind: "undecided"; missing: Undecided[] };

/** The mapping of the narrowest group that has one. @param groups from the branch to the leaf */
export function mappingFor(groups: readonly string[], known: ReadonlyMap<string, Mapping>): Mapping | null {
  for (const group of groups.toReversed()) {
    const mapping = known.get(group);
    if (mapping) return mapping;
  }
  return null;
}

/**
 * Everything the channel must be told beside the product's own facts: the listing's own settings before the group's mapping
 * before the shop's terms. Pure.
 */
export function decideSettings(
  own: OwnSettings,
  mapping: Mapping | null,
  terms: ShopTerms,
  details: ProductDetails = NO_DETAILS,
): Decided {
  const mapped = mapping && applyMapping(mapping, details);
  const category = own.category ?? mapping?.category;
  const weight_grams = own.weight_grams ?? mapped?.weight_grams ?? undefined;
  if (category === undefined || weight_grams === undefined) {
    const missing: Undecided[] = [];
    if (category === undefined) missing.push("category");
    if (weight_grams === undefined) missing.push("weight");
    return { kind: "undecided", missing };
  }
  const ownIds = new Set(own.attributes?.map(({ id }) => id));
  // Attributes belong to a category: those of the mapping say nothing of another one.
  const sameCategory = category === mapping?.category;
  const inherited = sameCategory ? (mapped?.attributes ?? []).filter(({ id }) => !ownIds.has(id)) : [];
  return {
    kind: "decided",
    settings: {
      category,
      attributes: [...inherited, ...(own.attributes ?? [])],
      brand: own.brand === undefined ? (mapping?.brand ?? null) : own.brand,
      carriers: own.carriers ?? terms.carriers,
      warehouse: own.warehouse === undefined ? terms.warehouse : own.warehouse,
      weight_grams,
      size_cm: own.size_cm === undefined ? (mapping?.size_cm ?? null) : own.size_cm,
      tell_stars: own.tell_stars ?? terms.tell_stars,
      rules: own.rules ?? terms.rules,
    },
    unresolved: (sameCategory ? (mapped?.unresolved ?? []) : []).filter(({ id }) => !ownIds.has(id)),
  };
}
