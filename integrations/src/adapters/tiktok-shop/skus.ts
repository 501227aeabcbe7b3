import type { ListingDraft, SeenListing, SeenUnit } from "../../core";
import type { Product } from "./wire";

type Unit = {
  readonly sku: string;
  readonly price: number;
  readonly stock: number;
  readonly options: readonly string[];
};

export function newSku({ sku, price, stock, options }: Unit, draft: ListingDraft): Record<string, unknown> {
  return {
    seller_sku: sku,
    price: { amount: String(price), currency: "VND" },
    inventory: [{ warehouse_id: draft.warehouse ?? "", quantity: stock }],
    ...(draft.optionNames.length > 0 && {
      sales_attributes: draft.optionNames.map((name, position) => ({ name, value_name: options[position] ?? "" })),
    }),
  };
}

/** What a SKU is chosen by. A search does not tell it. */
export function optionsOf({ sales_attributes }: Product["skus"][number]): { options?: string[] } {
  const options = (sales_attributes ?? []).flatMap(({ value_name }) => value_name ?? []);
  return options.length > 0 && options.length === sales_attributes?.length ? { options } : {};
}

/**
 * The SKUs of an edit that gives a product sizes it lacks, or names that have changed. Whatever is there and not named is deleted by
 * the edit, so every SKU of the product is, with the price and stock it shows.
 * @returns nothing where its SKUs are as the draft wants them, or where one stands there that could not be named again
 */
export function skusOfEdit({ units }: SeenListing, draft: ListingDraft): { skus?: unknown[] } {
  const missing = draft.units.filter(({ sku }) => !units.some((unit) => unit.sku === sku));
  const standing = units.map((unit) => ({ unit, options: optionsFor(unit, draft) }));
  const isRenamed = standing.some(({ unit, options }) => unit.options && unit.options.join() !== options?.join());
  if (draft.optionNames.length === 0 || units.length === 0 || (missing.length === 0 && !isRenamed)) return {};
  const kept = standing.flatMap(({ unit, options }) => keptSku(unit, options, draft));
  if (kept.length < units.length) return {};
  return { skus: [...kept, ...missing.map((unit) => newSku(unit, draft))] };
}

/** Ours where the size is ours, else as they stand there. */
function optionsFor(unit: SeenUnit, draft: ListingDraft): readonly string[] | undefined {
  return draft.units.find(({ sku }) => sku === unit.sku)?.options ?? unit.options;
}

function keptSku(unit: SeenUnit, options: readonly string[] | undefined, draft: ListingDraft): unknown[] {
  const { price, stock } = unit;
  if (options?.length !== draft.optionNames.length || price === undefined || stock === undefined) return [];
  return [{ id: unit.id, ...newSku({ sku: unit.sku, price, stock, options }, draft) }];
}
