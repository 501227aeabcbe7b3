import { LOCALES } from "@/platform/i18n/locale";
import { languageUrls, pageUrl } from "../addresses";

export type SitemapEntry = {
  /** Without language prefix. */
  path: string;
  /** ISO day or instant of the last change, where one is known. */
  modified?: string;
};

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** One sitemap: every page in every language, each naming the others (sitemaps.org 0.9, Google's `xhtml:link`). */
export function sitemapXml(siteUrl: string, entries: SitemapEntry[]): string {
  const urls = entries.flatMap((entry) =>
    LOCALES.map((locale) => urlXml(siteUrl, pageUrl(siteUrl, locale, entry.path), entry)),
  );
  return `${HEAD}<urlset xmlns="${NAMESPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join("")}</urlset>`;
}

/** The list of sitemaps. `files` are paths such as `/sitemap/1.xml`. */
export function sitemapIndexXml(siteUrl: string, files: string[]): string {
  const sitemaps = files.map((file) => `<sitemap><loc>${escapeXml(siteUrl + file)}</loc></sitemap>`);
  return `${HEAD}<sitemapindex xmlns="${NAMESPACE}">${sitemaps.join("")}</sitemapindex>`;
}

function urlXml(siteUrl: string, location: string, { path, modified }: SitemapEntry): string {
  const languages = Object.entries(languageUrls(siteUrl, path)).map(
    ([language, url]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(url)}"/>`,
  );
  const lastmod = modified === undefined ? "" : `<lastmod>${escapeXml(modified)}</lastmod>`;
  return `<url><loc>${escapeXml(location)}</loc>${lastmod}${languages.join("")}</url>`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
