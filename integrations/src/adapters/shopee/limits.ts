import type { ListingLimits } from "../../core";
import type { Lane } from "../../transport";

/**
 * Defaults for a dry run before the shop's own limits are read (`get_item_limit`, which wins).
 * Title: Vietnamese sellers quote 10–120 characters, unconfirmed; description, pictures and stock: sample of the
 * reference page; option lengths and 50 models: `init_tier_variation` page; price spread ≤ 5× in Vietnam: guide 211.
 */
export const SHOPEE_LIMITS: ListingLimits = {
  title: [{ unit: "characters", min: 10, max: 120 }],
  description: [{ unit: "characters", min: 10, max: 3_000 }],
  images: { min: 1, max: 9 },
  units: { max: 50 },
  optionNames: { max: 2, nameMax: 14, valueMax: 20 },
  price: { min: 1_000, max: 120_000_000, maxRatio: 5 },
  stock: { min: 0, max: 10_000_000 },
  sku: { max: 100 },
  weightGrams: { min: 1 },
  sizeWholeCm: true,
  plainDescription: true,
  // Picture ids such as `vn-11134207-7r98o-lq…`: never an address.
  ownImages: /^[\w.-]*\d[\w.-]*$/,
  carriersRequired: true,
};

/** No number is published; five a second per shop is the careful suggestion, throttling was seen far above it. */
const rate = { perSecond: 5, burst: 10 };
export const LANES = {
  read: { name: "read", rate, timeoutMs: 15_000, scope: "shop" },
  write: { name: "write", rate, timeoutMs: 20_000, scope: "shop" },
  media: { name: "media", rate: { perSecond: 2, burst: 4 }, timeoutMs: 60_000, scope: "shop" },
  token: { name: "token", rate: { perSecond: 5, burst: 20 }, timeoutMs: 15_000, scope: "app" },
} as const satisfies Record<string, Lane>;

/** Batch sizes of the reference pages. */
export const BATCH = { itemsRead: 50, modelsWritten: 50, listPage: 100, orderDetails: 50, orderPage: 100 } as const;

/** `get_order_list` refuses spans over 15 days. Both ends are widened to whole seconds, so a full window is a minute shorter. */
export const ORDER_WINDOW_MS = 15 * 24 * 3_600_000 - 60_000;

/** Models may be added this long after `add_item`, not sooner. */
export const BEFORE_MODELS_MS = 5_000;
