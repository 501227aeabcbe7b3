import { z } from "@medusajs/framework/zod";
import { saleRulesSchema } from "./sale-rules";

/** How one shop, or every shop of a channel, sells: price and stock rules, carriers, where it sends from, whose goods it takes. */
export const shopTermsSchema = z.strictObject({
  rules: saleRulesSchema.prefault({}),
  carriers: z.array(z.string().min(1).max(100)).max(50).default([]),
  warehouse: z.string().min(1).max(100).nullable().default(null),
  /** Say the star rank in the text while the certificate is in force. */
  tell_stars: z.boolean().default(true),
  /** Producers whose goods a shared shop takes; every producer's where empty. A producer's own shop takes its own goods only. */
  producers: z.array(z.string().min(1).max(100)).max(1_000).default([]),
});
export type ShopTerms = z.infer<typeof shopTermsSchema>;

/** May this shop carry goods of this producer? @param owner the producer the shop belongs to; null for a shared one */
export function mayCarry(owner: string | null, { producers }: ShopTerms, producer: string | null): boolean {
  if (owner !== null) return producer === owner;
  return producers.length === 0 || (producer !== null && producers.includes(producer));
}
