import { describe, expect, it } from "vitest";
import { sitemapIndexXml, sitemapXml } from "./xml";

const SITE = "https://ocop.example";

describe("a sitemap", () => {
  it("lists a page once per language, each naming both", () => {
    const xml = sitemapXml(SITE, [{ path: "/san-pham/tra-sen", modified: "2026-01-02" }]);
    expect(xml.match(/<loc>[^<]+/g)).toEqual([
      "<loc>https://ocop.example/san-pham/tra-sen",
      "<loc>https://ocop.example/en/san-pham/tra-sen",
    ]);
    expect(xml.match(/hreflang="[^"]+"/g)).toHaveLength(6);
    expect(xml.match(/<lastmod>2026-01-02<\/lastmod>/g)).toHaveLength(2);
  });

  it("stays XML whatever an address holds", () => {
    expect(sitemapXml(SITE, [{ path: "/san-pham?a=1&b='<" }])).toContain("/san-pham?a=1&amp;b=&apos;&lt;</loc>");
  });

  it("claims no date it does not know", () => {
    expect(sitemapXml(SITE, [{ path: "/" }])).not.toContain("lastmod");
  });
});

it("the index names every file with its full address", () => {
  expect(sitemapIndexXml(SITE, ["/sitemap/trang.xml", "/sitemap/1.xml"])).toContain(
    "<sitemap><loc>https://ocop.example/sitemap/trang.xml</loc></sitemap><sitemap><loc>https://ocop.example/sitemap/1.xml",
  );
});
