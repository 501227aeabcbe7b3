import { describe, expect, it } from "vitest";
import { fetchPage } from "../support/fetch-page";
import { listed } from "../support/listed";
import { LOCALES, localePath } from "../support/paths";
import { STOREFRONT_URL } from "../support/system";
import { findTemplates } from "../support/templates";

/** Pages of one visitor and endless variants of lists: for people, not for search engines. */
const HIDDEN =
  /cart|checkout|order|filtered|nothing fits|search|not found|unknown product|verify a |verify what|complaint sent|behind/;
const ENTRIES_PER_FILE = 10_000;

const templates = await findTemplates();

describe.each(templates)("$name tells search engines", ({ name, path }) => {
  it.each(LOCALES)("what it is and whether to list it, in %s", async (locale) => {
    const { html } = await fetchPage(localePath(locale, path));
    const hidden = HIDDEN.test(name);
    expect(/<meta name="robots" content="([^"]+)"/.exec(html)?.[1]?.startsWith("noindex")).toBe(hidden);
    expect(html.match(/<title>/g)).toHaveLength(1);
    expect(/<meta name="description" content="([^"]+)"/.exec(html)?.[1]?.length ?? 0).toBeGreaterThan(20);
    expect(new Set(html.match(/hrefLang="(?:vi|en|x-default)" href="[^"]+"/gi)?.filter(isAlternate) ?? []).size).toBe(
      hidden ? 0 : 3,
    );
  });
});

const isAlternate = (link: string) => /href="https?:/.test(link);

describe("the sitemap", () => {
  it("leads to every product in both languages, and each sampled page is there", async () => {
    const files = locations((await fetchPage("/sitemap.xml")).html);
    expect(files.length).toBeGreaterThanOrEqual(2);
    const pages = (await Promise.all(files.map(async (file) => locations((await fetchPage(file)).html)))).flat();
    expect(pages.length / files.length).toBeLessThanOrEqual(ENTRIES_PER_FILE);
    expect(new Set(pages).size).toBe(pages.length);
    expect(pages.filter((page) => page.startsWith("/en/san-pham/")).length).toBe(
      pages.filter((page) => page.startsWith("/san-pham/")).length,
    );
    const sample = pages.filter((_, index) => index % Math.ceil(pages.length / 40) === 0);
    const missing = await Promise.all(sample.map(async (page) => ({ page, status: (await fetchPage(page)).status })));
    expect(listed(missing.filter(({ status }) => status !== 200).map(({ page }) => page))).toBe("");
  });

  it("is named by robots.txt, which bars nothing a page wants to say itself", async () => {
    const { html } = await fetchPage("/robots.txt");
    expect(html).toMatch(/^Sitemap: https?:\/\/.+\/sitemap\.xml$/m);
    expect(html).not.toMatch(/^Disallow: \/(gio-hang|dat-hang)?$/m);
  });
});

describe("the picture for sharing", () => {
  it.each(templates.filter(({ status }) => status === undefined))("of $name is there", async ({ path }) => {
    const { html } = await fetchPage(path);
    const image = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? "";
    const answer = await fetch(`${STOREFRONT_URL}${new URL(image).pathname}`);
    expect(answer.headers.get("content-type")).toBe("image/png");
    const png = Buffer.from(await answer.arrayBuffer());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });
});

/** Paths of a sitemap's addresses; their host is the shop's public one, not this machine's. */
function locations(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => {
    const { pathname, search } = new URL(url.replaceAll("&amp;", "&"));
    return pathname + search;
  });
}
