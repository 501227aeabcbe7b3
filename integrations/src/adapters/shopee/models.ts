import type { DraftUnit, ListingDraft } from "../../core";
import { jsonNumber } from "../../transport";
import type { Models, Tier } from "./wire";

/** The variants of a product, in the order of first appearance. */
export function modelsBody(itemId: string, draft: ListingDraft): Record<string, unknown> {
  const options = draft.optionNames.map((_, position) => [
    ...new Set(draft.units.map((unit) => unit.options[position] ?? "")),
  ]);
  return {
    item_id: jsonNumber(itemId),
    standardise_tier_variation: draft.optionNames.map((name, position) => ({
      variation_id: 0,
      variation_group_id: 0,
      variation_name: name,
      variation_option_list: (options[position] ?? []).map((option) => ({
        variation_option_id: 0,
        variation_option_name: option,
      })),
    })),
    model: draft.units.map((unit) => ({
      tier_index: unit.options.map((option, position) => options[position]?.indexOf(option) ?? 0),
      original_price: unit.price,
      model_sku: unit.sku,
      seller_stock: [{ stock: unit.stock }],
    })),
  };
}

/** What a model is chosen by, read off the tiers by its places in them. */
export function optionsOf(tiers: readonly Tier[], index: readonly number[]): { options?: string[] } {
  const options = index.map((place, position) => tiers[position]?.option_list[place]?.option);
  return options.length > 0 && options.every((option) => option !== undefined) ? { options } : {};
}

export type Growth = {
  /** For `update_tier_variation`; absent where the tiers have every option already. */
  tiers?: Record<string, unknown>;
  /** For `add_model`. */
  models: Record<string, unknown>;
};

/**
 * How an item with models gains those of a draft that it lacks. Options and models that stand there keep their places. An option
 * that is there under another SKU is the seller's own and is refused by the marketplace, so that a person looks.
 * @returns null where nothing is missing, or where the item is told apart in another way than the draft, which only a person can settle
 */
export function growth(itemId: string, draft: ListingDraft, { model, tier_variation }: Models): Growth | null {
  const tiers = tier_variation ?? [];
  const missing = draft.units.filter(({ sku }) => !model.some(({ model_sku }) => model_sku === sku));
  if (missing.length === 0 || tiers.length === 0 || tiers.length !== draft.optionNames.length) return null;
  const grown = tiers.map((tier, position) => withOptions(tier, missing, position));
  const isGrown = grown.some(
    ({ option_list }, position) => option_list.length > (tiers[position]?.option_list.length ?? 0),
  );
  const item_id = jsonNumber(itemId);
  const standing = model.map(({ model_id, tier_index }) => ({
    model_id: jsonNumber(model_id),
    tier_index: tier_index ?? [],
  }));
  return {
    ...(isGrown && { tiers: { item_id, tier_variation: grown, model_list: standing } }),
    models: { item_id, model_list: missing.map((unit) => modelOf(unit, grown)) },
  };
}

function withOptions({ name, option_list }: Tier, missing: readonly DraftUnit[], position: number): Tier {
  const known = new Set(option_list.map(({ option }) => option));
  const added = [...new Set(missing.map(({ options }) => options[position] ?? ""))].filter(
    (option) => !known.has(option),
  );
  const standing = option_list.map(({ option, image }) => ({ option, ...(image?.image_id && { image }) }));
  return { name, option_list: [...standing, ...added.map((option) => ({ option }))] };
}

function modelOf({ sku, price, stock, options }: DraftUnit, tiers: readonly Tier[]): Record<string, unknown> {
  const place = (option: string, position: number) =>
    tiers[position]?.option_list.findIndex((one) => one.option === option) ?? 0;
  return { tier_index: options.map(place), original_price: price, model_sku: sku, seller_stock: [{ stock }] };
}
