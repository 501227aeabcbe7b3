import { z } from "zod";

export const sendoSettings = z.object({
  /** As documented until the marketplace closed on 2025-04-15; nobody says whether it still answers. */
  apiUrl: z.url().default("https://open.sendo.vn"),
});
export type SendoSettings = z.output<typeof sendoSettings>;
