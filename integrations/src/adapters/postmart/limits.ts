import type { ListingLimits } from "../../core";

/** No limits were published. These only stop the absurd; the partner's answer and the mapping file decide. */
export const POSTMART_LIMITS: ListingLimits = {
  title: [{ unit: "characters", min: 1, max: 255 }],
  description: [{ unit: "characters", max: 50_000 }],
  images: { min: 1, max: 20 },
  units: { max: 1 },
  optionNames: { max: 0, nameMax: 0, valueMax: 0 },
  price: { min: 1, max: 1_000_000_000 },
  stock: { min: 0, max: 1_000_000 },
  sku: { max: 100 },
  weightGrams: { min: 1 },
  ownImages: /^https?:\/\//,
};

export const BATCH = { units: 20 } as const;
