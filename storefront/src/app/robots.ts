import type { MetadataRoute } from "next";
import { env } from "@/platform/env";

export const dynamic = "force-dynamic";

/**
 * Search results are endless and say nothing the lists do not. Pages that must not be listed say so themselves
 * (`noindex`): a page barred here would never be read, so its own word would not be heard.
 */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/tim-kiem?", "/en/tim-kiem?", "/goi-y"] },
    sitemap: `${env().SITE_URL}/sitemap.xml`,
  };
}
