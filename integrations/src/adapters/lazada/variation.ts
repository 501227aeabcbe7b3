import type { DraftUnit, ListingDraft, SeenListing } from "../../core";
import type { Product } from "./wire";

/** One thing the SKUs of a product are told apart by. `customize`: the seller's own, not one of the category's. */
export type Variation = { readonly name: string; readonly customize: boolean; readonly hasImage?: boolean };

/** As the product tells them, in their order; empty for a product that is one thing to buy. */
export function variationsOf({ variation: told }: Product): Variation[] {
  return Object.entries(told ?? {})
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([, { name, customize, hasImage }]) => ({ name, customize: customize === true, hasImage: hasImage === true }));
}

/** What a SKU is chosen by: under `saleProp`, or beside the other fields where the variation is the seller's own. */
export function optionsOf(product: Product, sku: Product["skus"][number]): { options?: string[] } {
  const options = variationsOf(product).map(({ name }) => sku.saleProp?.[name] ?? sku[name]);
  return options.length > 0 && options.every((option) => typeof option === "string") ? { options } : {};
}

/** Sale properties of one SKU. */
export function saleProp(names: readonly string[], options: readonly string[]): Record<string, unknown> {
  if (names.length === 0) return {};
  return { saleProp: Object.fromEntries(names.map((name, position) => [name, options[position] ?? ""])) };
}

/** The declaration a sale property of the seller's own needs (4161 without it), with every option that is used. */
export function variation(
  variations: readonly Variation[],
  units: readonly { readonly options?: readonly string[] }[],
): Record<string, unknown> {
  if (variations.length === 0) return {};
  const declared = variations.map(({ name, customize, hasImage = false }, position) => {
    const option = [...new Set(units.flatMap(({ options }) => options?.[position] ?? []))];
    return [`variation${position + 1}`, { name, hasImage, customize, options: { option } }];
  });
  return { variation: Object.fromEntries(declared) };
}

export type Resized = {
  /** Units that are called otherwise than in the draft, by their new names. */
  readonly renamed: readonly { readonly id: string; readonly options: readonly string[] }[];
  /** Units of the draft that the product lacks. */
  readonly missing: readonly DraftUnit[];
};

/** What of a draft's sizes the product does not show. Only sizes that are told apart there can be compared. */
export function resized({ units }: SeenListing, draft: ListingDraft): Resized {
  const isTold = units.length > 0 && units.every(({ options }) => options?.length === draft.optionNames.length);
  if (draft.optionNames.length === 0 || !isTold) return { renamed: [], missing: [] };
  const missing = draft.units.filter(({ sku }) => !units.some((unit) => unit.sku === sku));
  const renamed = units.flatMap((unit) => {
    const ours = draft.units.find(({ sku }) => sku === unit.sku);
    return ours && ours.options.join() !== unit.options?.join() ? [{ id: unit.id, options: ours.options }] : [];
  });
  return { renamed, missing };
}
