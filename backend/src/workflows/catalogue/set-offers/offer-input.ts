import { z } from "@medusajs/framework/zod";

/** Sizes one product is sold in; few enough to choose from on a phone, and within what every marketplace takes (`docs/sync.md`). */
export const MOST_SIZES = 10;

/** What one piece holds, as the label states it. Grams and millilitres; pieces for goods sold by number. */
export const netContentSchema = z.strictObject({ amount: z.number().positive(), unit: z.enum(["g", "ml", "piece"]) });

export const offerInputSchema = z.strictObject({
  registered_product_id: z.string().min(1),
  /** Which size of the product: 1 is the first, and the only one of most products. A number is never given to another size. */
  size: z.number().int().min(1).max(MOST_SIZES).default(1),
  /** Gross price in đồng, VAT included. */
  price: z.number().int().positive(),
  /** Pieces on hand, reserved ones included. */
  stock: z.number().int().min(0),
  /** Printed beside the price, such as "gói 500 g". */
  unit_label: z.string().min(1).nullable(),
  net: netContentSchema.nullable(),
  /** The article number under the bar code of this size, where it has one of its own. */
  gtin: z.string().min(8).nullable().default(null),
  /** No longer for sale. The variant stays: orders and listings still speak of it. */
  withdrawn: z.boolean().default(false),
  /** True for prices and stock of the demo layer. */
  sample: z.boolean(),
});
/** Puts one size of a registered product on sale, or changes how it is sold. */
export type OfferInput = z.output<typeof offerInputSchema>;
/** As it is asked for: a product of one size says nothing of sizes. */
export type OfferWish = z.input<typeof offerInputSchema>;

/** What a variant keeps of its offer beside price and stock. Variants made elsewhere may lack all of it. */
export const offerMetadataSchema = z.object({
  unit_label: z.string().nullable().catch(null),
  net: netContentSchema.nullable().catch(null),
  size: z.number().int().min(1).catch(1),
  gtin: z.string().nullable().catch(null),
  withdrawn: z.boolean().catch(false),
  sample: z.boolean().catch(false),
});
export type OfferMetadata = z.infer<typeof offerMetadataSchema>;

/** One size of a product has one variant of this SKU, so an offer set twice finds its variant again. */
export function offerSku(registeredProductId: string, size = 1): string {
  const first = `OCOP-${registeredProductId.replace(/^[a-z]+_/, "")}`;
  return size === 1 ? first : `${first}-${size}`;
}
