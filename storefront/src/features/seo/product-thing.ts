import type { Offer as ContractOffer, ProductDetail } from "@contracts/catalogue";
import type { Badge, Certificate } from "@contracts/certificate";
import type { AggregateOffer, Certification, Offer, Organization, Product, ProductModel } from "schema-dts";
import { env } from "@/platform/env";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { pageUrl, shareImagePath } from "./addresses";
import { seoTexts } from "./texts";

type DescribedProduct = Pick<
  ProductDetail,
  "handle" | "name" | "producer" | "group" | "certificate" | "offer" | "sizes" | "pictures" | "story" | "label_facts"
>;

type Context = { locale: Locale; siteUrl: string };

/** Structured data of a product page. */
export function productThing(product: DescribedProduct, locale: Locale): Product | ProductModel {
  return describeProduct(product, { locale, siteUrl: env().SITE_URL });
}

/**
 * As `productThing`, for a shop under `siteUrl`. What has no price is shown but not sold: it is described as
 * schema.org's `ProductModel`, because a `Product` in a shop promises an offer.
 */
export function describeProduct(product: DescribedProduct, context: Context): Product | ProductModel {
  const { locale, siteUrl } = context;
  const url = pageUrl(siteUrl, locale, `/san-pham/${product.handle}`);
  const facts = {
    "@id": `${url}#san-pham`,
    url,
    name: product.name,
    description: (locale === "en" ? product.story?.text_en : product.story?.text_vi) ?? undefined,
    image: images(product, context),
    category: locale === "en" ? product.group?.name_en : product.group?.name,
    gtin: product.label_facts?.gtin ?? undefined,
    manufacturer: manufacturer(product, context),
    hasCertification: certification(product.certificate, locale),
  };
  if (product.offer === null) return { "@type": "ProductModel", ...facts };
  return {
    "@type": "Product",
    ...facts,
    sku: product.offer.sku,
    offers: offersOf(product.offer, product.sizes, { url, seller: manufacturer(product, context) }, locale),
  };
}

type Where = { url: string; seller: Organization | undefined };

/** One offer, or the range of several sizes with each of them. */
function offersOf(
  leading: ContractOffer,
  sizes: readonly ContractOffer[],
  where: Where,
  locale: Locale,
): Offer | AggregateOffer {
  if (sizes.length < 2) return { ...offer(leading, locale), ...where };
  const prices = sizes.map(({ price }) => price);
  return {
    "@type": "AggregateOffer",
    lowPrice: Math.min(...prices),
    highPrice: Math.max(...prices),
    priceCurrency: "VND",
    offerCount: sizes.length,
    ...where,
    offers: sizes.map((size) => ({
      ...offer(size, locale),
      ...where,
      name: size.unit_label ?? undefined,
      sku: size.sku,
      gtin: size.gtin ?? undefined,
    })),
  };
}

function images(product: DescribedProduct, { locale, siteUrl }: Context): string[] {
  const pictures = product.pictures.map(({ url }) => new URL(url, siteUrl).href);
  return pictures.length > 0 ? pictures : [`${siteUrl}${shareImagePath(locale, product.handle)}`];
}

function manufacturer({ producer }: DescribedProduct, { locale, siteUrl }: Context): Organization | undefined {
  if (producer === null) return undefined;
  const url = pageUrl(siteUrl, locale, `/chu-the/${producer.handle}`);
  return { "@type": "Organization", "@id": `${url}#chu-the`, name: producer.name, url };
}

function offer({ price, available, sample }: ContractOffer, locale: Locale) {
  return {
    "@type": "Offer",
    price,
    priceCurrency: "VND",
    availability: available > 0 ? "https://schema.org/InStock" : "https://schema.org/OutOfStock",
    itemCondition: "https://schema.org/NewCondition",
    description: sample ? seoTexts(locale).sampleOffer : undefined,
  } satisfies Offer;
}

/**
 * The certificate, only while it is in force: a lapsed or revoked one leaves no trace of stars. A sample recognition is
 * no certificate, and machines read past the word "sample": it is left out altogether.
 */
function certification({ badge }: Certificate, locale: Locale): Certification | undefined {
  return badge === null || badge.sample ? undefined : describeBadge(badge, locale);
}

function describeBadge(badge: Badge, locale: Locale): Certification {
  return {
    "@type": "Certification",
    name: fill(seoTexts(locale).certification, { stars: badge.stars }),
    certificationIdentification: badge.decision_number ?? undefined,
    certificationRating: { "@type": "Rating", ratingValue: badge.stars, bestRating: 5, worstRating: 1 },
    certificationStatus: "https://schema.org/CertificationActive",
    issuedBy: { "@type": "GovernmentOrganization", name: badge.issuer },
    datePublished: badge.decided_on,
    validFrom: badge.decided_on,
    expires: badge.expires_on,
  };
}
