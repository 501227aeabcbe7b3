import type { ListingLimits } from "../../core";
import type { Lane } from "../../transport";

/**
 * Create Product page for Việt Nam: title 25–255, description ≤ 10,000, 9 pictures, 100 SKUs (12052050), 3 sales
 * attributes with names ≤ 20 and values ≤ 50, seller_sku ≤ 50 without spaces, price 1–180,000,000 đ, stock ≤ 99,999
 * (the page starts at 1; see the README for 0), weight > 0, whole centimetres. No Chinese, emoji or HTML entities.
 */
export const TIKTOK_LIMITS: ListingLimits = {
  title: [{ unit: "characters", min: 25, max: 255 }],
  description: [{ unit: "characters", max: 10_000 }],
  images: { min: 1, max: 9 },
  units: { max: 100 },
  optionNames: { max: 3, nameMax: 20, valueMax: 50 },
  price: { min: 1, max: 180_000_000 },
  stock: { min: 0, max: 99_999 },
  sku: { max: 50, forbidden: /\s/ },
  weightGrams: { min: 1 },
  sizeWholeCm: true,
  forbiddenInTitle: /[\p{Script=Han}\p{Extended_Pictographic}]|&[a-z]+;/iu,
  // Upload answers such as `tos-alisg-i-aphluv4xwc-sg/…`.
  ownImages: /^tos-/,
  warehouseRequired: true,
};

/** 50 a second per API, app and shop are documented; a little less leaves room for people. */
const rate = { perSecond: 40, burst: 40 };
export const LANES = {
  read: { name: "read", rate, timeoutMs: 15_000, scope: "shop" },
  write: { name: "write", rate, timeoutMs: 20_000, scope: "shop" },
  stock: { name: "stock", rate, timeoutMs: 15_000, scope: "shop" },
  media: { name: "media", rate: { perSecond: 5, burst: 5 }, timeoutMs: 60_000, scope: "shop" },
  token: { name: "token", rate: { perSecond: 5, burst: 20 }, timeoutMs: 15_000, scope: "app" },
} as const satisfies Record<string, Lane>;

/** Search pages hold 100, and one search never shows more than 10,000 results (12052180). */
export const BATCH = { page: 100, searchable: 10_000, units: 100 } as const;
