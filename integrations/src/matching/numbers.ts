import type { KnownProduct, SeenOffer } from "./types";

const GTIN_DIGITS = 14;

/** Barcodes of all lengths as one number. */
const gtin = (code: string) => `gtin ${code.padStart(GTIN_DIGITS, "0")}`;

/** The numbers that point at a product, each with what it is. */
export function numbersOf({ listings = [], shopSkus = [], gtins = [], shops = [] }: KnownProduct): string[] {
  return [
    ...listings.map((key) => `listing ${key}`),
    ...shopSkus.map((sku) => `sku ${sku}`),
    ...gtins.map(gtin),
    ...shops.map((shop) => `shop ${shop}`),
  ];
}

/** The numbers an offer carries, written as those of products are. */
export function numbersIn({ listingKey, channel, shopId, sku, gtin: code }: SeenOffer): string[] {
  const shop = channel !== undefined && shopId !== undefined ? `${channel}:${shopId}` : undefined;
  return [
    ...(listingKey === undefined ? [] : [`listing ${listingKey}`]),
    ...(shop === undefined ? [] : [`shop ${shop}`]),
    ...(shop === undefined || sku === undefined ? [] : [`sku ${shop}:${sku}`]),
    ...(code === undefined ? [] : [gtin(code)]),
  ];
}
