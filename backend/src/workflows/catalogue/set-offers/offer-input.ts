import { z } from "@medusajs/framework/zod";

/** What one piece holds, as the label states it. Grams and millilitres; pieces for goods sold by number. */
export const netContentSchema = z.strictObject({ amount: z.number().positive(), unit: z.enum(["g", "ml", "piece"]) });

export const offerInputSchema = z.strictObject({
  registered_product_id: z.string().min(1),
  /** Gross price in đồng, VAT included. */
  price: z.number().int().positive(),
  /** Pieces on hand, reserved ones included. */
  stock: z.number().int().min(0),
  /** Printed beside the price, such as "gói 500 g". */
  unit_label: z.string().min(1).nullable(),
  net: netContentSchema.nullable(),
  /** True for prices and stock of the demo layer. */
  sample: z.boolean(),
});
/** Puts one registered product on sale, or changes how it is sold. */
export type OfferInput = z.infer<typeof offerInputSchema>;

/** What a variant keeps of its offer beside price and stock. Variants made elsewhere may lack all of it. */
export const offerMetadataSchema = z.object({
  unit_label: z.string().nullable().catch(null),
  net: netContentSchema.nullable().catch(null),
  sample: z.boolean().catch(false),
});
export type OfferMetadata = z.infer<typeof offerMetadataSchema>;

/** One product has one variant of this SKU, so an offer set twice finds its variant again. */
export function offerSku(registeredProductId: string): string {
  return `OCOP-${registeredProductId.replace(/^[a-z]+_/, "")}`;
}
