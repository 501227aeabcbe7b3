import type { Metadata } from "next";
import { env } from "@/platform/env";
import type { Locale } from "@/platform/i18n/locale";
import { BRAND } from "@/site/brand";
import { languageUrls, pageUrl, shareImagePath } from "./addresses";

export type PageFacts = {
  locale: Locale;
  /** Path without language prefix, with the part of the query that makes it another page: `/san-pham?page=2`. */
  path: string;
  /** Of this page alone; the shop's name is added. */
  title: string;
  description: string;
  /** False for pages no search engine should list: carts, orders, filtered lists. */
  index?: boolean;
  /** Path of another picture for sharing, 1200 × 630. */
  image?: string;
};

/** Title, description, canonical address, languages, robots and sharing data of a page. */
export function pageMetadata(facts: PageFacts): Metadata {
  return describePage(facts, env().SITE_URL);
}

/** As `pageMetadata`, for a shop under `siteUrl`. */
export function describePage({ index = true, ...facts }: PageFacts, siteUrl: string): Metadata {
  const { locale, path, description } = facts;
  const { name } = BRAND[locale];
  const title = path === "/" ? `${name}: ${facts.title}` : `${facts.title} | ${name}`;
  const url = pageUrl(siteUrl, locale, path);
  const images = [
    { url: `${siteUrl}${facts.image ?? shareImagePath(locale)}`, width: 1200, height: 630, alt: facts.title },
  ];
  return {
    title,
    description,
    // A page that asks not to be listed must not point to an address that should be.
    alternates: index ? { canonical: url, languages: languageUrls(siteUrl, path) } : undefined,
    robots: { index, follow: true, ...(index ? { "max-image-preview": "large" as const } : {}) },
    openGraph: {
      type: "website",
      siteName: name,
      title: facts.title,
      description,
      url,
      images,
      locale: locale === "vi" ? "vi_VN" : "en_GB",
      alternateLocale: locale === "vi" ? "en_GB" : "vi_VN",
    },
    twitter: { card: "summary_large_image", title: facts.title, description, images },
    // Else phones underline every number that looks like one to call, decision numbers too.
    formatDetection: { telephone: false, address: false, email: false },
  };
}
