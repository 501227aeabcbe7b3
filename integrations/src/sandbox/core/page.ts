import { escapeHtml, money, page } from "./layout";
import type { SandboxListing } from "./state";

export interface PageFacts {
  readonly url: string;
  readonly shopName: string;
  readonly site: string;
}

function openGraph(listing: SandboxListing, facts: PageFacts): string {
  const price = listing.units[0]?.price ?? 0;
  const tags: [string, string][] = [
    ["og:title", listing.title],
    ["og:type", "product"],
    ["og:url", facts.url],
    ["og:site_name", facts.site],
    ["og:image", listing.images[0] ?? ""],
    ["product:price:amount", String(price)],
    ["product:price:currency", "VND"],
  ];
  return tags.map(([property, content]) => `<meta property="${property}" content="${escapeHtml(content)}">`).join("\n");
}

function structuredData(listing: SandboxListing, facts: PageFacts): string {
  const [unit] = listing.units;
  const product = {
    "@context": "https://schema.org",
    "@type": "Product",
    name: listing.title,
    sku: unit?.sku,
    image: listing.images,
    offers: {
      "@type": "Offer",
      price: unit?.price,
      priceCurrency: "VND",
      availability: `https://schema.org/${(unit?.stock ?? 0) > 0 ? "InStock" : "OutOfStock"}`,
      seller: { "@type": "Organization", name: facts.shopName },
    },
  };
  return `<script type="application/ld+json">${JSON.stringify(product).replaceAll("<", "\\u003c")}</script>`;
}

/** Pictures stand where they were sent from; an address of the marketplace's own leads nowhere here. */
function picture(listing: SandboxListing): string {
  const address = listing.images.find((url) => /^https?:\/\/(127\.0\.0\.1|localhost)(:|\/)/.test(url));
  if (address) return `<img class="picture" src="${escapeHtml(address)}" alt="${escapeHtml(listing.title)}">`;
  return `<div class="picture">${listing.images.length > 0 ? `${listing.images.length} ảnh đã gửi` : "Chưa có ảnh"}</div>`;
}

/** Descriptions come as text or as the simple HTML that marketplaces take; shown as text either way. */
function descriptionOf({ description }: SandboxListing): string {
  const text = description.replace(/<\/(p|li|ul)>|<br\s*\/?>/gi, "\n").replace(/<[^>]+>/g, "");
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => `<p>${escapeHtml(line.replaceAll("&amp;", "&"))}</p>`).join("");
}

/**
 * The public page of a listing. Real pages differ, so do these, by the listing's last digit:
 * OpenGraph with JSON-LD, OpenGraph alone, or neither.
 */
export function productPage(listing: SandboxListing, facts: PageFacts): string {
  const kind = Number(listing.id.slice(-1)) % 3;
  const head = [kind < 2 ? openGraph(listing, facts) : "", kind === 0 ? structuredData(listing, facts) : ""].join("\n");
  const [unit] = listing.units;
  const body = `<article class="product"><div>${picture(listing)}</div><div>
<h1>${escapeHtml(listing.title)}</h1>
<p class="price">${money(unit?.price ?? 0)}</p>
<p>${(unit?.stock ?? 0) > 0 ? `Còn hàng: ${unit?.stock}` : "Hết hàng"}</p>
<p class="seller">${escapeHtml(facts.shopName)}</p></div></article>
<section><h2>Mô tả sản phẩm</h2>${descriptionOf(listing)}</section>`;
  return page(listing.title, facts.site, head, body);
}
