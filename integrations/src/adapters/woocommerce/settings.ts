import { z } from "zod";

export const woocommerceSettings = z.object({
  /** For tokens that name no site of their own: an installation with one shop, and the sandbox. */
  site: z.url().optional(),
  /** WooCommerce wants another proof over plain HTTP, so only https is spoken. True for a sandbox on this machine alone. */
  plainHttp: z.boolean().default(false),
  /** Every shop's webhook secret is derived from this one. Absent: no webhooks, orders are polled. */
  hookSecret: z.string().min(16).optional(),
});
export type WoocommerceSettings = z.output<typeof woocommerceSettings>;
