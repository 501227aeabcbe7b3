import type { Market } from "../core/market";
import type { SandboxListing } from "../core/state";
import { refusal } from "./envelope";

const standing = ({ status }: SandboxListing) => status !== "deleted";

/** Products, but not variations, that carry a SKU; those in the bin are left out. */
export function withProductSku(market: Market, shop: string, sku: string): SandboxListing[] {
  const single = market.withSku(shop, sku).filter(({ tiers }) => !tiers);
  const variable = market.visible(shop).filter(({ tiers, raw }) => tiers && raw.sku === sku);
  return [...single, ...variable].filter(standing);
}

/** Products of which one variation carries a SKU. */
export function withVariationSku(market: Market, shop: string, sku: string): SandboxListing[] {
  return market.withSku(shop, sku).filter((listing) => listing.tiers && standing(listing));
}

/**
 * A SKU is one product's or one variation's of the whole shop; the bin frees it.
 * @param own the number of what it is for, which may keep what it has
 */
export function skuRefusal(market: Market, shop: string, sku: string, own?: string) {
  if (sku === "") return undefined;
  const products = withProductSku(market, shop, sku).map(({ id }) => id);
  const variations = withVariationSku(market, shop, sku).flatMap(({ units }) =>
    units.flatMap((unit) => (unit.sku === sku ? [unit.id] : [])),
  );
  const other = [...products, ...variations].find((id) => id !== own);
  return other === undefined
    ? undefined
    : refusal("product_invalid_sku", "Invalid or duplicated SKU.", 400, { resource_id: Number(other) });
}
