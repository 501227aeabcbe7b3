import type { ListingLimits } from "../../core";
import type { Lane } from "../../transport";

/**
 * Seller help, section "Kết nối API": description 100–100,000 characters; price in whole đồng (one client refuses
 * below 1,000); weight in grams. A product in a public sample is told apart by three things. No length of the name, no
 * number of variants and no length of their words was published; the numbers here only stop the absurd.
 */
export const SENDO_LIMITS: ListingLimits = {
  title: [{ unit: "characters", min: 1, max: 255 }],
  description: [{ unit: "characters", min: 100, max: 100_000 }],
  images: { min: 1, max: 20 },
  units: { max: 50 },
  optionNames: { max: 3, nameMax: 255, valueMax: 255 },
  price: { min: 1_000, max: 1_000_000_000 },
  stock: { min: 0, max: 1_000_000 },
  sku: { max: 100 },
  weightGrams: { min: 1 },
  ownImages: /^https?:\/\//,
};

const rate = { perSecond: 3, burst: 5 };
export const LANES = {
  read: { name: "read", rate, timeoutMs: 15_000, scope: "shop" },
  write: { name: "write", rate, timeoutMs: 20_000, scope: "shop" },
  /** Five log-ins a second per address are documented. */
  login: { name: "login", rate: { perSecond: 4, burst: 4 }, timeoutMs: 15_000, scope: "app" },
} as const satisfies Record<string, Lane>;

export const BATCH = { page: 50, units: 20 } as const;

/** A token lives eight hours. */
export const TOKEN_LIFE_MS = 8 * 3_600_000;
