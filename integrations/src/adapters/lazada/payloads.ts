import { type DraftUnit, type ListingDraft, type SeenListing, simpleHtml } from "../../core";
import { saleProp, type Variation, variation } from "./variation";

function attributes(draft: ListingDraft): Record<string, string> {
  const own = draft.attributes.map((attribute) => [
    attribute.id,
    attribute.values.map((value) => value.id ?? [value.text, value.unit].filter(Boolean).join(" ")).join(","),
  ]);
  return {
    ...Object.fromEntries(own),
    name: draft.title.normalize("NFC").trim(),
    description: simpleHtml(draft.description),
    ...(draft.brand && { brand_id: draft.brand.id }),
  };
}

/** One guide allows two decimals, another three: two, rounded up. */
const kilograms = (grams: number) => String(Math.ceil(grams / 10) / 100);

/** Of one size where it has a weight of its own. */
function packageFields(draft: ListingDraft, weightGrams = draft.weightGrams): Record<string, string> {
  const size = draft.sizeCm;
  return {
    package_weight: kilograms(weightGrams),
    ...(size && {
      package_length: String(size.length),
      package_width: String(size.width),
      package_height: String(size.height),
    }),
  };
}

function newSku(draft: ListingDraft, unit: DraftUnit, names: readonly Variation[]): Record<string, unknown> {
  return {
    SellerSku: unit.sku,
    quantity: String(unit.stock),
    price: String(unit.price),
    ...packageFields(draft, unit.weightGrams),
    ...saleProp(
      names.map(({ name }) => name),
      unit.options,
    ),
  };
}

export function createPayload(draft: ListingDraft): unknown {
  const names = draft.optionNames.map((name) => ({ name, customize: true }));
  return {
    Request: {
      Product: {
        PrimaryCategory: draft.category,
        Images: { Image: draft.images },
        Attributes: attributes(draft),
        // Otherwise the marketplace may fill in attributes of its own invention.
        disableAutoFillAttribute: true,
        Skus: {
          Sku: draft.units.map((unit) => newSku(draft, unit, names)),
        },
        ...variation(names, draft.units),
      },
    },
  };
}

/**
 * Without price and stock, which have calls of their own and would send the product to review again.
 * @param names what its SKUs are told apart by, where their words change
 */
export function updatePayload(seen: SeenListing, draft: ListingDraft, names: readonly Variation[] = []): unknown {
  const ours = new Map(draft.units.map((unit) => [String(unit.sku), unit]));
  const units = seen.units.map(({ id, sku, options }) => ({
    id,
    options: ours.get(sku)?.options ?? options ?? [],
    weightGrams: ours.get(sku)?.weightGrams,
  }));
  return {
    Request: {
      Product: {
        ItemId: seen.id,
        PrimaryCategory: draft.category,
        Images: { Image: draft.images },
        Attributes: attributes(draft),
        ...variation(names, units),
        Skus: {
          Sku: units.map(({ id, options, weightGrams }) => ({
            SkuId: id,
            ...packageFields(draft, weightGrams),
            ...saleProp(
              names.map(({ name }) => name),
              options,
            ),
          })),
        },
      },
    },
  };
}

/** More SKUs of a product that has some: `AssociatedSku` says whose, so that no new product comes about. */
export function morePayload(seen: SeenListing, draft: ListingDraft, names: readonly Variation[]): unknown {
  const missing = draft.units.filter(({ sku }) => !seen.units.some((unit) => unit.sku === sku));
  return {
    Request: {
      Product: {
        ItemId: seen.id,
        AssociatedSku: seen.units[0]?.id ?? "",
        Attributes: {},
        ...variation(names, [...seen.units, ...missing]),
        Skus: { Sku: missing.map((unit) => newSku(draft, unit, names)) },
      },
    },
  };
}
