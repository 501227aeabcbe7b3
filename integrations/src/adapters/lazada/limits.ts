import type { ListingLimits } from "../../core";
import type { Lane } from "../../transport";

/**
 * Product API pages: title 255 characters and 255 bytes (error 4160), description 25,000, 8 pictures and only
 * Lazada's own (4138), 50 SKUs (4171), weight ≤ 40 kg (4164), sides ≤ 300 cm together (4165), option name 15 and
 * value 20, SellerSku without `" * ^ ~ < > / | \`, brand obligatory.
 */
export const LAZADA_LIMITS: ListingLimits = {
  title: [
    { unit: "bytes", max: 255 },
    { unit: "characters", max: 255 },
  ],
  description: [{ unit: "characters", max: 25_000 }],
  images: { min: 1, max: 8 },
  units: { max: 50 },
  optionNames: { max: 2, nameMax: 15, valueMax: 20 },
  price: { min: 1, max: 1_000_000_000 },
  stock: { min: 0, max: 10_000_000 },
  sku: { max: 100, forbidden: /["*^~<>/|\\]/ },
  weightGrams: { min: 1, max: 40_000 },
  sizeSumCm: 300,
  forbiddenInTitle: /["^~<>|]/,
  ownImages: /^https?:\/\/([\w-]+\.)*(slatic\.net|lazada\.vn|127\.0\.0\.1|localhost)[:/]/,
  brandRequired: true,
};

const rate = { perSecond: 10, burst: 10 };
export const LANES = {
  read: { name: "read", rate, timeoutMs: 15_000, scope: "shop" },
  write: { name: "write", rate: { perSecond: 5, burst: 5 }, timeoutMs: 20_000, scope: "shop" },
  /** Inventory: 50 calls a second per seller are documented. */
  stock: { name: "stock", rate: { perSecond: 40, burst: 40 }, timeoutMs: 15_000, scope: "shop" },
  /** Brand query: 30 a second for everybody together, so stay far below. */
  brands: { name: "brands", rate: { perSecond: 2, burst: 4 }, timeoutMs: 15_000, scope: "app" },
  open: { name: "open", rate: { perSecond: 5, burst: 5 }, timeoutMs: 30_000, scope: "app" },
  media: { name: "media", rate: { perSecond: 2, burst: 4 }, timeoutMs: 60_000, scope: "shop" },
  token: { name: "token", rate: { perSecond: 5, burst: 20 }, timeoutMs: 15_000, scope: "app" },
} as const satisfies Record<string, Lane>;

/** `products/get` 50; stock and price 50 SKUs, 20 advised; orders 100. */
export const BATCH = { products: 50, units: 20, orders: 100, orderItems: 50, brands: 200 } as const;
