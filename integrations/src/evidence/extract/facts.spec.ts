import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { pageFacts } from "./facts";

const stored = z.object({
  title: z.string().nullable(),
  price: z.number().nullable(),
  og: z.record(z.string(), z.string()).nullable(),
  jsonld: z.array(z.unknown()).nullable(),
  html_card: z.string().optional(),
});

const FOLDER = path.resolve(__dirname, "../../../data/pages");
const pages = fs
  .readdirSync(FOLDER)
  .filter((file) => file.endsWith(".json"))
  .map((file) => ({ file, page: stored.parse(JSON.parse(fs.readFileSync(path.join(FOLDER, file), "utf8"))) }));

/** The stored marks put back into a page, as the site served them. */
function rebuilt(page: z.output<typeof stored>): string {
  const meta = Object.entries(page.og ?? {}).map(([name, value]) => `<meta property="${name}" content="${value}">`);
  const data = (page.jsonld ?? []).map(
    (block) => `<script type="application/ld+json">${JSON.stringify(block)}</script>`,
  );
  const head = `<title>${page.title ?? ""}</title>${meta.join("")}${data.join("")}`;
  return `<!doctype html><html><head>${head}</head><body><h1>${page.title ?? ""}</h1>${page.html_card ?? ""}</body></html>`;
}

describe("pageFacts on pages that were really published", () => {
  const cards = pages.filter(({ page }) => page.html_card !== undefined);

  it("has pages to read", () => expect(cards.length).toBe(14));

  it.each(cards)("$file: its name and the price one pays, not the list price or the discount", ({ page }) => {
    const facts = pageFacts(rebuilt(page));
    expect(facts.name).toBe(page.title?.normalize("NFC"));
    expect(facts.price).toBe(page.price);
    expect(facts.saysMissing || facts.saysNothing).toBe(false);
  });

  it("a shop's list of several products has no single name, price or stock from structured data", () => {
    const list = pages.find(({ file }) => file.startsWith("mangcaubaden"));
    const facts = pageFacts(rebuilt(list?.page ?? stored.parse({})));
    expect(facts.products.map(({ sku }) => sku)).toContain("MCBD-THUNG-05KG");
    expect(facts.products.every(({ availability, price }) => availability === "in_stock" && !price)).toBe(true);
    expect(facts.price).toBeUndefined();
    expect(facts.openGraph["og:site_name"]).toBe("Mãng Cầu Bà Đen Tây Ninh");
  });
});

const jsonLd = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const offer = { "@type": "Offer", price: "85000.00", priceCurrency: "VND", availability: "https://schema.org/InStock" };
const product = { "@context": "https://schema.org", "@type": "Product", name: "Trà sen", offers: offer };

describe("pageFacts", () => {
  it("believes structured data before OpenGraph, and OpenGraph before looks", () => {
    const og =
      '<meta property="og:title" content="Trà sen OG | Sàn"><meta property="product:price:amount" content="2000">';
    const looks = '<h1>Trà sen H1</h1><p class="price">1.000 ₫</p>';
    expect(pageFacts(`${jsonLd(product)}${og}${looks}`)).toMatchObject({ name: "Trà sen", price: 85_000 });
    expect(pageFacts(`${og}${looks}`)).toMatchObject({ name: "Trà sen OG", price: 2_000 });
    expect(pageFacts(`<title>x</title>${looks}`)).toMatchObject({ name: "Trà sen H1", price: 1_000 });
  });

  it("finds a product inside a graph, with seller and GTIN whose check digit fits", () => {
    const seller = { "@type": "Organization", name: "HTX Sen Việt" };
    const graph = {
      "@graph": [{ "@type": "WebPage" }, { ...product, gtin13: "8930000000002", offers: { ...offer, seller } }],
    };
    expect(pageFacts(jsonLd(graph))).toMatchObject({
      seller: "HTX Sen Việt",
      availability: "in_stock",
      gtin: "8930000000002",
    });
    const wrong = pageFacts(jsonLd({ ...product, gtin13: "8930000000003" }));
    expect(wrong.gtin).toBeUndefined();
  });

  it("leaves out prices in other currencies, and passes over broken blocks", () => {
    const dollars = { ...product, offers: { ...offer, priceCurrency: "USD" } };
    expect(pageFacts(jsonLd(dollars)).price).toBeUndefined();
    expect(pageFacts(`<script type="application/ld+json">{broken</script>${jsonLd(product)}`).price).toBe(85_000);
  });

  it.each([
    ['<button disabled>Hết hàng</button><p class="price">1.000 ₫</p>', "out_of_stock"],
    ["<button>Thêm vào giỏ hàng</button>", "in_stock"],
    ['<p class="product-price">Liên hệ</p>', "contact_only"],
    ["<p>Khách hàng: hôm trước hết hàng</p>", "unknown"],
    ['<meta property="product:availability" content="oos"><button>Mua ngay</button>', "out_of_stock"],
  ])("%s means %s", (html, availability) => expect(pageFacts(html).availability).toBe(availability));

  it("hears a page of success say that there is nothing, or that it shows nothing to us", () => {
    expect(pageFacts("<title>Sản phẩm không tồn tại | Sàn</title>").saysMissing).toBe(true);
    expect(pageFacts('<title>Shopee</title><div id="main"></div><script>app()</script>').saysNothing).toBe(true);
    expect(pageFacts("<title>Just a moment...</title>").saysNothing).toBe(true);
    expect(pageFacts(jsonLd(product)).saysNothing).toBe(false);
  });

  it("keeps a normalised excerpt without scripts, telephone numbers and e-mail addresses", () => {
    const html = `<p>Tra\u0300   sen</p><script>secret()</script><p>LH 0912 345 678 hoặc a.b@c.vn, lô 12345678</p>`;
    expect(pageFacts(html).excerpt).toBe("Trà sen LH [điện thoại] hoặc [e-mail], lô 12345678");
  });

  it("stops at pages built to be deep", () => {
    expect(pageFacts("<div>".repeat(200_000)).truncated).toBe(true);
  });

  it("reads anything without failing, and well-formed text comes out", () => {
    const bits = fc.constantFrom(
      "<p class=price>",
      "</p>",
      "<script>",
      "<h1>",
      "</h1>",
      "<!--",
      "₫1.000",
      "&amp;",
      "\ud83c",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(bits, fc.string({ unit: "binary" })), { maxLength: 40 }), (parts) => {
        const facts = pageFacts(parts.join(""));
        expect(new TextDecoder().decode(new TextEncoder().encode(facts.excerpt))).toBe(facts.excerpt);
      }),
    );
  });
});
