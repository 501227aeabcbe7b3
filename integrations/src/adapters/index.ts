import type { MarketplaceId } from "../core";
import type { Adapter } from "./define";
import { lazada } from "./lazada";
import { postmart } from "./postmart";
import { sendo } from "./sendo";
import { shopee } from "./shopee";
import { tiki } from "./tiki";
import { tiktokShop } from "./tiktok-shop";
import { voso } from "./voso";
import { woocommerce } from "./woocommerce";

export { type Adapter, defineAdapter } from "./define";
export { atPublicAddress } from "./public-address";

/** Every adapter by its marketplace. */
export const ADAPTERS: Readonly<Record<MarketplaceId, Adapter>> = {
  shopee,
  lazada,
  "tiktok-shop": tiktokShop,
  tiki,
  sendo,
  postmart,
  voso,
  woocommerce,
};
