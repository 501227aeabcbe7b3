import type { MarketplaceId } from "../core";
import type { Adapter } from "./define";
import { lazada } from "./lazada";
import { sendo } from "./sendo";
import { shopee } from "./shopee";
import { tiki } from "./tiki";
import { tiktokShop } from "./tiktok-shop";

export { type Adapter, defineAdapter } from "./define";

/** Every adapter by its marketplace. */
export const ADAPTERS: Readonly<Partial<Record<MarketplaceId, Adapter>>> = {
  shopee,
  lazada,
  "tiktok-shop": tiktokShop,
  tiki,
  sendo,
};
