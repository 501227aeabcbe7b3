import type { SitemapAnswer } from "@contracts/catalogue";
import { z } from "zod";

export const sitemapSchema: z.ZodType<SitemapAnswer> = z.object({
  pages: z.number().int().nonnegative(),
  entries: z.array(
    z.object({
      path: z.string().startsWith("/"),
      modified: z.iso.datetime({ offset: true }).or(z.iso.date()).optional(),
    }),
  ),
});
