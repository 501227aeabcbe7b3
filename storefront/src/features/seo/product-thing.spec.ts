import type { ProductDetail } from "@contracts/catalogue";
import type { Badge } from "@contracts/certificate";
import { describe, expect, it } from "vitest";
import { describeProduct } from "./product-thing";

const context = { locale: "vi", siteUrl: "https://ocop.example" } as const;

const badge: Badge = {
  stars: 4,
  decision_number: "12/QĐ-UBND",
  decided_on: "2025-01-10",
  issuer: "UBND tỉnh Đồng Tháp",
  expires_on: "2028-01-10",
  sample: false,
};

const product: Parameters<typeof describeProduct>[0] = {
  handle: "tra-sen",
  name: "Trà sen",
  producer: { id: "p1", handle: "htx-sen", name: "HTX Sen" },
  group: { code: "3", name: "Chè", name_en: "Tea" },
  certificate: { status: "in_force", as_of: "2026-01-01", badge, recognition: null, revocation: null },
  offer: offer({}),
  sizes: [],
  pictures: [],
  story: null,
  label_facts: null,
};

describe("structured data of a product", () => {
  it("tells price, stock and where to buy", () => {
    expect(describeProduct(product, context)).toMatchObject({
      "@type": "Product",
      sku: "SKU-1",
      offers: {
        price: 50_000,
        priceCurrency: "VND",
        availability: "https://schema.org/InStock",
        url: "https://ocop.example/san-pham/tra-sen",
        seller: { name: "HTX Sen", url: "https://ocop.example/chu-the/htx-sen" },
      },
    });
  });

  it("says when it is sold out", () => {
    const described = describeProduct({ ...product, offer: offer({ available: 0 }) }, context);
    expect(described).toMatchObject({ offers: { availability: "https://schema.org/OutOfStock" } });
  });

  it("offers nothing of what is not sold", () => {
    const described = describeProduct({ ...product, offer: null }, context);
    expect(described).toMatchObject({ "@type": "ProductModel", name: "Trà sen" });
    expect(described).not.toHaveProperty("offers");
  });

  it("shows a certificate in force with its decision, issuer and end", () => {
    expect(describeProduct(product, { ...context, locale: "en" })).toMatchObject({
      hasCertification: {
        name: "OCOP 4 stars",
        certificationIdentification: "12/QĐ-UBND",
        certificationRating: { ratingValue: 4, bestRating: 5 },
        issuedBy: { name: "UBND tỉnh Đồng Tháp" },
        expires: "2028-01-10",
      },
    });
  });

  it.each(["lapsed", "revoked", "unknown", "not_recognised"] as const)("shows no stars when %s", (status) => {
    const certificate = { ...product.certificate, status, badge: null };
    expect(JSON.stringify(describeProduct({ ...product, certificate }, context))).not.toMatch(/sao"|Certification/);
  });

  it("tells the range of several sizes, and each of them", () => {
    const sizes = [
      offer({ unit_label: "Túi 200 g" }),
      offer({ sku: "SKU-2", price: 110_000, available: 0, gtin: "8930000000017" }),
    ];
    expect(describeProduct({ ...product, sizes }, context)).toMatchObject({
      offers: {
        "@type": "AggregateOffer",
        ...{ lowPrice: 50_000, highPrice: 110_000, offerCount: 2 },
        offers: [
          { name: "Túi 200 g", availability: "https://schema.org/InStock" },
          { sku: "SKU-2", gtin: "8930000000017", availability: "https://schema.org/OutOfStock" },
        ],
      },
    });
  });

  it("marks a sample price, and tells machines of no sample certificate", () => {
    const certificate = { ...product.certificate, badge: { ...badge, sample: true } };
    const described = describeProduct({ ...product, certificate, offer: offer({ sample: true }) }, context);
    expect(described).toMatchObject({ offers: { description: expect.stringContaining("mẫu") } });
    expect(JSON.stringify(described)).not.toContain("Certification");
  });

  it("shows its own pictures before the drawn one", () => {
    const pictures = [{ url: "/static/a.jpg", alt: "", width: 800, height: 800, sample: false }];
    expect(describeProduct({ ...product, pictures }, context)).toMatchObject({
      image: ["https://ocop.example/static/a.jpg"],
    });
    expect(describeProduct(product, context)).toMatchObject({
      image: ["https://ocop.example/anh-chia-se/vi/san-pham/tra-sen.png"],
    });
  });
});

function offer(change: Partial<NonNullable<ProductDetail["offer"]>>): NonNullable<ProductDetail["offer"]> {
  return {
    variant_id: "v1",
    sku: "SKU-1",
    price: 50_000,
    unit_label: null,
    price_per_unit: null,
    available: 3,
    gtin: null,
    sample: false,
    ...change,
  };
}
