import type { ListingLimits } from "../../core";
import type { Lane } from "../../transport";

/**
 * Name 3–255 characters: seller academy. Price: whole đồng above 0 ("variants should have price > 0"). Sides are in
 * centimetres and always sent. At most two things tell variants apart (2020 documentation). Picture count, description
 * length, SKU length, the number of variants and the length of their words are not published; the numbers here only stop
 * the absurd.
 */
export const TIKI_LIMITS: ListingLimits = {
  title: [{ unit: "characters", min: 3, max: 255 }],
  description: [{ unit: "characters", max: 50_000 }],
  images: { min: 1, max: 20 },
  units: { max: 50 },
  optionNames: { max: 2, nameMax: 255, valueMax: 255 },
  price: { min: 1, max: 1_000_000_000 },
  stock: { min: 0, max: 1_000_000 },
  sku: { max: 100 },
  weightGrams: { min: 1 },
  ownImages: /^https?:\/\//,
  warehouseRequired: true,
};

/** A limit exists since October 2019; its number is not published. */
const rate = { perSecond: 5, burst: 10 };
export const LANES = {
  read: { name: "read", rate, timeoutMs: 15_000, scope: "shop" },
  write: { name: "write", rate, timeoutMs: 20_000, scope: "shop" },
  tree: { name: "tree", rate: { perSecond: 10, burst: 10 }, timeoutMs: 15_000, scope: "shop" },
  events: { name: "events", rate: { perSecond: 2, burst: 4 }, timeoutMs: 30_000, scope: "app" },
  token: { name: "token", rate: { perSecond: 5, burst: 20 }, timeoutMs: 15_000, scope: "app" },
} as const satisfies Record<string, Lane>;

/** The server says 100, 50 is what works. */
export const BATCH = { page: 50, units: 20, values: 150 } as const;

/** Brands are the values of this attribute. */
export const BRAND_ATTRIBUTE = "603";
