import { z } from "zod";

export const tiktokSettings = z.object({
  appKey: z.string().min(1),
  appSecret: z.string().min(8),
  /** The service of the Partner Center that sellers authorise. */
  serviceId: z.string().min(1),
  apiUrl: z.url().default("https://open-api.tiktokglobalshop.com"),
  authUrl: z.url().default("https://auth.tiktok-shops.com"),
  consentUrl: z.url().default("https://services.tiktokshop.com/open/authorize"),
  /** Pages of 2026 demand v2 everywhere; those of 2025 defaulted to v1. */
  categoryVersion: z.enum(["v1", "v2"]).default("v2"),
});
export type TiktokSettings = z.output<typeof tiktokSettings>;
