import { z } from "zod";

/** Whole đồng. Marketplaces that print `"120000.00"` or `120000.0` are read into this; a fraction is refused. */
export const vnd = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER).brand<"Vnd">();
export type Vnd = z.infer<typeof vnd>;

/** Our own article number: the only key we rely on to find a listing again. */
export const sku = z.string().min(1).max(100).brand<"Sku">();
export type Sku = z.infer<typeof sku>;

const externalId = z.string().min(1).max(200);

/** One seller account on one marketplace, as the marketplace numbers it. */
export const shopId = externalId.brand<"ShopId">();
export type ShopId = z.infer<typeof shopId>;

/** A listing as the marketplace numbers it. Text: many ids have 18–19 digits and do not fit a JavaScript number. */
export const listingId = externalId.brand<"ListingId">();
export type ListingId = z.infer<typeof listingId>;

/** One sellable unit inside a listing, as the marketplace numbers it. */
export const unitId = externalId.brand<"UnitId">();
export type UnitId = z.infer<typeof unitId>;

export const orderId = externalId.brand<"OrderId">();
export type OrderId = z.infer<typeof orderId>;

export const categoryId = externalId.brand<"CategoryId">();
export type CategoryId = z.infer<typeof categoryId>;

export const MARKETPLACES = [
  "shopee",
  "lazada",
  "tiktok-shop",
  "tiki",
  "sendo",
  "voso",
  "postmart",
  "woocommerce",
] as const;
export const marketplaceId = z.enum(MARKETPLACES);
export type MarketplaceId = z.infer<typeof marketplaceId>;

/** Milliseconds since 1970, the only form of an instant inside this package. */
export type Instant = number;
