import { z } from "@medusajs/framework/zod";
import { applyMapping, contentGrams, type Mapping, parcelGrams } from "./mapping";
import { NO_DETAILS, type ProductDetails } from "./product-details";
import type { ShopTerms } from "./shop-terms";
import { type ListingSettings, listingSettingsSchema, type ProductSize } from "./wanted";

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
  papers: fields.papers.unwrap().optional(),
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

/** The group whose mapping holds, or the narrowest where none has one: what to mend. @param groups from the branch to the leaf */
export function groupToMend(groups: readonly string[], known: ReadonlyMap<string, Mapping>): string | null {
  return groups.findLast((group) => known.has(group)) ?? groups.at(-1) ?? null;
}

/**
 * Everything the channel must be told beside the product's own facts: the listing's own settings before the group's mapping
 * before the shop's terms. Pure.
 * @param sizes every size of a product that is sold in several
 */
export function decideSettings(
  own: OwnSettings,
  mapping: Mapping | null,
  terms: ShopTerms,
  details: ProductDetails = NO_DETAILS,
  sizes: readonly ProductSize[] = [],
): Decided {
  const mapped = mapping && applyMapping(mapping, details);
  const category = own.category ?? mapping?.category ?? null;
  const weight_grams = own.weight_grams ?? mapped?.weight_grams ?? null;
  if (category === null || weight_grams === null) {
    return {
      kind: "undecided",
      missing: [
        ...(category === null ? ["category" as const] : []),
        ...(weight_grams === null ? ["weight" as const] : []),
      ],
    };
  }
  // Attributes belong to a category: those of the mapping say nothing of another one.
  const inherited = category === mapping?.category ? mapped : null;
  const ownIds = new Set(own.attributes?.map(({ id }) => id));
  const notOwn = ({ id }: { id: string }) => !ownIds.has(id);
  return {
    kind: "decided",
    settings: {
      category,
      attributes: [...(inherited?.attributes ?? []).filter(notOwn), ...(own.attributes ?? [])],
      weight_grams,
      ...sizeWeights(own, mapping, weight_grams, sizes),
      papers: own.papers ?? [],
      ...packing(own, mapping),
      ...selling(own, terms),
    },
    unresolved: (inherited?.unresolved ?? []).filter(notOwn),
  };
}

/** Each size by what it holds. What was decided for the listing alone holds for all of them, but for one that holds more. */
function sizeWeights(
  own: OwnSettings,
  mapping: Mapping | null,
  first: number,
  sizes: readonly ProductSize[],
): Pick<ListingSettings, "size_weights"> {
  const weights = sizes.slice(1).map(({ sku, net }): [string, number] => {
    const mapped = own.weight_grams === undefined && mapping ? parcelGrams(mapping, net ?? null) : null;
    return [sku, mapped ?? Math.max(first, contentGrams(net))];
  });
  return weights.some(([, grams]) => grams !== first) ? { size_weights: Object.fromEntries(weights) } : {};
}

function packing(own: OwnSettings, mapping: Mapping | null): Pick<ListingSettings, "brand" | "size_cm"> {
  return {
    brand: own.brand === undefined ? (mapping?.brand ?? null) : own.brand,
    size_cm: own.size_cm === undefined ? (mapping?.size_cm ?? null) : own.size_cm,
  };
}

function selling(
  own: OwnSettings,
  terms: ShopTerms,
): Pick<ListingSettings, "carriers" | "warehouse" | "tell_stars" | "rules"> {
  return {
    carriers: own.carriers ?? terms.carriers,
    warehouse: own.warehouse === undefined ? terms.warehouse : own.warehouse,
    tell_stars: own.tell_stars ?? terms.tell_stars,
    rules: own.rules ?? terms.rules,
  };
}
