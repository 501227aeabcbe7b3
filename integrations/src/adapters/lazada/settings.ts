import { z } from "zod";

export const lazadaSettings = z.object({
  appKey: z.string().min(1),
  appSecret: z.string().min(8),
  apiUrl: z.url().default("https://api.lazada.vn/rest"),
  authUrl: z.url().default("https://auth.lazada.com/rest"),
  consentUrl: z.url().default("https://auth.lazada.com/oauth/authorize"),
});
export type LazadaSettings = z.output<typeof lazadaSettings>;
