import type { SandboxListing } from "./state";

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

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

/**
 * The public page of a listing. Real pages differ, so do these, by the listing's last digit:
 * OpenGraph with JSON-LD, OpenGraph alone, or neither.
 */
export function productPage(listing: SandboxListing, facts: PageFacts): string {
  const kind = Number(listing.id.slice(-1)) % 3;
  const head = [kind < 2 ? openGraph(listing, facts) : "", kind === 0 ? structuredData(listing, facts) : ""].join("\n");
  const price = new Intl.NumberFormat("vi-VN").format(listing.units[0]?.price ?? 0);
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(listing.title)} | ${escapeHtml(facts.site)}</title>
${head}
</head><body>
<p>Sàn mô phỏng để thử nghiệm, không phải ${escapeHtml(facts.site)} thật.</p>
<h1>${escapeHtml(listing.title)}</h1>
<p class="price">${price} ₫</p>
<p class="seller">${escapeHtml(facts.shopName)}</p>
<div>${escapeHtml(listing.description)}</div>
</body></html>`;
}
