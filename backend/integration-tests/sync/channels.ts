import type { MarketplaceId } from "@ocop/integrations/core";
import { type ContractSetup, SETUPS } from "@ocop/integrations/testing";
import { type ListingSettings, listingSettingsSchema } from "../../src/modules/channel/domain/wanted";

/** Marketplaces that are spoken to by an API of their own, and shops on WooCommerce. */
export const API_CHANNELS = ["shopee", "lazada", "tiktok-shop", "tiki", "sendo", "woocommerce"] as const;
export type ApiChannel = (typeof API_CHANNELS)[number] & MarketplaceId;

export const setupOf = (channel: ApiChannel): ContractSetup => SETUPS[channel];

/** What each simulated marketplace asks for in the category the contract is proven with. */
export function settingsFor(channel: ApiChannel): ListingSettings {
  const { category, required } = setupOf(channel);
  return listingSettingsSchema.parse({
    category,
    attributes: required.attributes,
    brand: required.brand ?? null,
    carriers: required.carriers ?? [],
    warehouse: required.warehouse ?? null,
    weight_grams: 300,
    size_cm: { length: 20, width: 12, height: 6 },
  });
}
