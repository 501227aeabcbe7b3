import { z } from "@medusajs/framework/zod";

/** How a channel's price follows the shop's. Percent of the shop's price, then rounded up, never below the floor. */
const priceRuleSchema = z.strictObject({
  percent: z.number().int().min(50).max(300).default(100),
  /** Đồng. */
  round_to: z.union([z.literal(1), z.literal(500), z.literal(1_000)]).default(1),
  floor: z.number().int().min(0).default(0),
});

/** How much of the stock a channel is told: a share of what is left above a fixed reserve, up to a maximum. */
const stockRuleSchema = z.strictObject({
  keep: z.number().int().min(0).default(0),
  percent: z.number().int().min(0).max(100).default(100),
  max: z.number().int().min(0).nullable().default(null),
});

export const saleRulesSchema = z.strictObject({
  price: priceRuleSchema.prefault({}),
  stock: stockRuleSchema.prefault({}),
});
export type SaleRules = z.infer<typeof saleRulesSchema>;

/** @param price the shop's gross price in đồng @returns whole đồng, rounded up so that rounding never costs the producer */
export function channelPrice(price: number, { percent, round_to, floor }: SaleRules["price"]): number {
  const wanted = Math.max((price * percent) / 100, floor);
  return Math.ceil(wanted / round_to) * round_to;
}

/** @param available pieces nobody has reserved @returns pieces to show on the channel, never more than there are */
export function channelStock(available: number, { keep, percent, max }: SaleRules["stock"]): number {
  const shared = Math.floor((Math.max(0, available - keep) * percent) / 100);
  return max === null ? shared : Math.min(shared, max);
}
