import type { ListingLimits } from "../../core";
import type { Lane } from "../../transport";

/**
 * The shop itself refuses almost nothing: no name, no picture and no price are all lawful there. These are the rules
 * of this house, checked before anything is sent. From the database's schema come only the 100 characters of a SKU
 * (`wc_product_meta_lookup.sku`), five of which a product of several sizes needs (`groupSku`); a comma in one would be read
 * as two by the `sku` filter. As many sizes as one batch carries.
 */
export const WOOCOMMERCE_LIMITS: ListingLimits = {
  title: [{ unit: "characters", min: 1, max: 255 }],
  description: [{ unit: "characters", min: 1, max: 100_000 }],
  images: { min: 1, max: 20 },
  units: { max: 50 },
  optionNames: { max: 2, nameMax: 100, valueMax: 100 },
  price: { min: 1_000, max: 1_000_000_000 },
  stock: { min: 0, max: 1_000_000 },
  sku: { max: 95, forbidden: /,/ },
  weightGrams: { min: 1 },
  ownImages: /^https?:\/\//,
};

/** WooCommerce has no limit of its own; small hosts and their firewalls do. These are careful choices. */
const rate = { perSecond: 3, burst: 3 };
export const LANES = {
  read: { name: "read", rate, timeoutMs: 30_000, scope: "shop" },
  /** A create fetches the pictures while we wait. */
  write: { name: "write", rate, timeoutMs: 60_000, scope: "shop" },
} as const satisfies Record<string, Lane>;

/** At most 100 objects in a page or a batch are documented; half of that keeps a small host within its time. */
export const BATCH = { page: 100, units: 50 } as const;
