import { type Fields, listAt, numberAt, type SandboxResponse, textAt, textsAt } from "../core/http";
import type { Market } from "../core/market";
import type { SandboxListing, SandboxTier, SandboxUnit } from "../core/state";
import { answer, refusal } from "./envelope";
import { writable } from "./items";

const MOST_MODELS = 50;

/** `standardise_tier_variation`, or the older `tier_variation`: both are documented. */
function tiersOf(body: Fields): SandboxTier[] {
  const named = listAt(body, "standardise_tier_variation").map((tier) => ({
    name: textAt(tier, "variation_name"),
    options: listAt(tier, "variation_option_list").map((option) => textAt(option, "variation_option_name")),
  }));
  if (named.length > 0) return named;
  return listAt(body, "tier_variation").map((tier) => ({
    name: textAt(tier, "name"),
    options: listAt(tier, "option_list").map((option) => textAt(option, "option")),
  }));
}

/** The options at these places, or undefined where a place does not exist. */
function optionsAt(tiers: readonly SandboxTier[], model: unknown): string[] | undefined {
  const places = textsAt(model, "tier_index").map(Number);
  const options = places.flatMap((place, tier) => tiers[tier]?.options[place] ?? []);
  return places.length === tiers.length && options.length === places.length ? options : undefined;
}

function unitsOf(models: readonly unknown[], tiers: readonly SandboxTier[], market: Market): SandboxUnit[] {
  return models.map((model) => ({
    id: String(3_400_000 + market.serial()),
    sku: textAt(model, "model_sku"),
    price: numberAt(model, "original_price"),
    stock: numberAt(listAt(model, "seller_stock")[0], "stock"),
    options: optionsAt(tiers, model) ?? [],
  }));
}

const notFound = (market: Market) => refusal(market, "product.error_item_not_found", "Item is not found");
const wrong = (market: Market, message: string) => refusal(market, "product.error_param", message);

function changed(listing: SandboxListing, market: Market): SandboxResponse {
  market.index(listing);
  market.touch(listing);
  return answer(market, {
    item_id: Number(listing.id),
    model: listing.units.map((unit) => ({ model_id: Number(unit.id), model_sku: unit.sku })),
  });
}

export function initTiers(body: Fields, shop: string, market: Market): SandboxResponse {
  const listing = writable(body, shop, market);
  if (!listing) return notFound(market);
  if (market.now() - listing.createdAt < 5_000)
    return refusal(market, "error_busi", "Item is not ready, try again later");
  const models = listAt(body, "model");
  const tiers = tiersOf(body);
  if (models.length === 0 || models.length > MOST_MODELS) return wrong(market, "Invalid model count");
  if (models.some((model) => !optionsAt(tiers, model))) return wrong(market, "Invalid tier_index");
  listing.tiers = tiers;
  listing.units = unitsOf(models, tiers, market);
  return changed(listing, market);
}

/** Adds and takes away options; the number of tiers stays. `model_list` says where the models stand that there are. */
export function updateTiers(body: Fields, shop: string, market: Market): SandboxResponse {
  const listing = writable(body, shop, market);
  if (!listing) return notFound(market);
  const tiers = tiersOf(body);
  if (!listing.tiers || tiers.length !== listing.tiers.length) return wrong(market, "tier structure cannot be changed");
  if (tiers.some(({ options }) => new Set(options).size !== options.length)) return wrong(market, "Duplicate option");
  const placed = new Map(
    listAt(body, "model_list").map((model) => [textAt(model, "model_id"), optionsAt(tiers, model)]),
  );
  const units = listing.units.map((unit) => ({ ...unit, options: placed.get(unit.id) }));
  if (units.some(({ options }) => !options)) return wrong(market, "Invalid model_list");
  listing.tiers = tiers;
  listing.units = units.map(({ options = [], ...unit }) => ({ ...unit, options }));
  return changed(listing, market);
}

export function addModel(body: Fields, shop: string, market: Market): SandboxResponse {
  const listing = writable(body, shop, market);
  if (!listing) return notFound(market);
  const models = listAt(body, "model_list");
  const { tiers = [], units } = listing;
  if (models.length === 0 || units.length + models.length > MOST_MODELS) return wrong(market, "Invalid model count");
  const taken = new Set(units.map(({ options }) => options.join("|")));
  for (const model of models) {
    const options = tiers.length > 0 ? optionsAt(tiers, model) : undefined;
    if (!options) return wrong(market, "Invalid tier_index");
    if (taken.has(options.join("|"))) return wrong(market, "tier_index is duplicate");
    taken.add(options.join("|"));
  }
  listing.units = [...units, ...unitsOf(models, tiers, market)];
  return changed(listing, market);
}
