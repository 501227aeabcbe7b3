import { type Locale, localePath } from "@/platform/i18n/locale";

/** The full address of a page in a language. `path` has no language prefix and may carry a query. */
export function pageUrl(siteUrl: string, locale: Locale, path: string): string {
  const visible = localePath(locale, path);
  return visible === "/" ? siteUrl : `${siteUrl}${visible}`;
}

/** The same page in every language, for `hreflang`; who reads neither gets Vietnamese. */
export function languageUrls(siteUrl: string, path: string): Record<Locale | "x-default", string> {
  const vi = pageUrl(siteUrl, "vi", path);
  return { vi, en: pageUrl(siteUrl, "en", path), "x-default": vi };
}

/** Path of the picture shown where a page is shared: of a product, or of the shop alone. */
export function shareImagePath(locale: Locale, productHandle?: string): string {
  const name = productHandle === undefined ? "gian-hang" : `san-pham/${encodeURIComponent(productHandle)}`;
  return `/anh-chia-se/${locale}/${name}.png`;
}
