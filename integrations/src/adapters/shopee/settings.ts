import { z } from "zod";

export const shopeeSettings = z.object({
  partnerId: z.string().regex(/^\d+$/),
  partnerKey: z.string().min(8),
  /** Production for Việt Nam; the sandbox replaces it. */
  apiUrl: z.url().default("https://partner.shopeemobile.com"),
  /** Shopee documents two consent links in 2026; which one an application may use is set in its console. */
  consent: z.enum(["signed", "open"]).default("signed"),
  consentUrl: z.url().default("https://open.shopee.com/auth"),
  /** Exactly as saved in the console: a slash more and no push verifies. */
  pushUrl: z.url().optional(),
});
export type ShopeeSettings = z.output<typeof shopeeSettings>;
