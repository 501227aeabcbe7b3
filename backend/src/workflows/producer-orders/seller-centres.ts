import type { MarketplaceId } from "@ocop/integrations/core";

/** Where a seller signs in by hand, for what a marketplace's interface does not offer us. */
const SELLER_CENTRES: Readonly<Partial<Record<MarketplaceId, string>>> = {
  shopee: "https://banhang.shopee.vn/portal",
  lazada: "https://sellercenter.lazada.vn",
  "tiktok-shop": "https://seller-vn.tiktok.com",
  tiki: "https://sellercenter.tiki.vn",
  sendo: "https://ban.sendo.vn",
};

/** @returns null where none is known: the seller then finds it by the marketplace's own site */
export function sellerCentreOf(channel: MarketplaceId): string | null {
  return SELLER_CENTRES[channel] ?? null;
}
