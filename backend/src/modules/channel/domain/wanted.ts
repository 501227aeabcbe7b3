import { z } from "@medusajs/framework/zod";
import type { ProductDetails } from "./product-details";
import { channelPrice, channelStock, saleRulesSchema } from "./sale-rules";

/** What the channel must be told and the catalogue does not know: decided per group, per shop or for the listing (`decide.ts`). */
export const listingSettingsSchema = z.strictObject({
  category: z.string().min(1).max(200),
  attributes: z
    .array(
      z.strictObject({
        id: z.string(),
        values: z.array(
          z.strictObject({ id: z.string().optional(), text: z.string().optional(), unit: z.string().optional() }),
        ),
      }),
    )
    .default([]),
  /** As the marketplace numbers brands; null where it asks for none. */
  brand: z.strictObject({ id: z.string(), name: z.string() }).nullable().default(null),
  carriers: z.array(z.string()).default([]),
  /** Where the shop sends from, on marketplaces that ask. */
  warehouse: z.string().nullable().default(null),
  /** The packed parcel, in grams. */
  weight_grams: z.number().int().positive().max(100_000),
  /** The packed parcel, in centimetres. */
  size_cm: z
    .strictObject({ length: z.number().positive(), width: z.number().positive(), height: z.number().positive() })
    .nullable()
    .default(null),
  /** Papers the category asks for, as the marketplace numbers their kinds. */
  papers: z
    .array(z.strictObject({ document_id: z.string(), url: z.url(), kind: z.enum(["brand", "category"]) }))
    .default([]),
  /** Say the star rank in the text while the certificate is in force. */
  tell_stars: z.boolean().default(true),
  rules: saleRulesSchema.prefault({}),
});
export type ListingSettings = z.infer<typeof listingSettingsSchema>;

/** What the catalogue says of a product on one day. */
export type ProductFacts = {
  name: string;
  producer: string | null;
  /** The story, or null where nobody has told one. */
  story: string | null;
  /** Of a certificate that is in force on the day; null otherwise. */
  stars: number | null;
  pictures: readonly string[];
  /** Null where the product is not on sale. */
  offer: { sku: string; price: number; available: number } | null;
  /** Something of this comes from the demonstration. */
  sample: boolean;
  /** What mappings and files draw on; absent where nobody asked for it. */
  details?: ProductDetails;
};

export const wantedSchema = z.strictObject({
  title: z.string(),
  description: z.string(),
  stars: z.number().int().nullable(),
  pictures: z.array(z.string()),
  sku: z.string(),
  price: z.number().int(),
  stock: z.number().int().min(0),
  settings: listingSettingsSchema,
});
/** One listing as it should be. */
export type Wanted = z.infer<typeof wantedSchema>;

/** What of it has reached the marketplace; fields never sent are absent. */
export const sentSchema = wantedSchema.partial();
export type Sent = z.infer<typeof sentSchema>;

/**
 * The listing as it should be on a day. A product that left the catalogue or is no longer on sale keeps its listing with no
 * stock: nothing is deleted on a marketplace by a missing fact.
 * @returns null where the product never had an offer, so that there is nothing to list
 */
export function wantedListing(
  facts: ProductFacts | null,
  settings: ListingSettings,
  before: Wanted | null,
): Wanted | null {
  if (!facts?.offer) {
    return before && { ...withoutStars(before, facts), stock: 0, settings };
  }
  const { sku, price, available } = facts.offer;
  const stars = settings.tell_stars ? facts.stars : null;
  return {
    ...wording(facts, stars),
    stars,
    pictures: [...facts.pictures],
    sku,
    price: channelPrice(price, settings.rules.price),
    stock: channelStock(available, settings.rules.stock),
    settings,
  };
}

/** Where the certificate can no longer be shown to be in force, nothing says so. */
function withoutStars(before: Wanted, facts: ProductFacts | null): Wanted {
  if (!facts) {
    const clean = (text: string) => text.replace(STAR_WORDING, "").trim();
    return { ...before, title: clean(before.title), description: clean(before.description), stars: null };
  }
  const stars = before.settings.tell_stars ? facts.stars : null;
  return { ...before, ...wording(facts, stars), stars };
}

/** As `wording` writes it. */
const STAR_WORDING = / – OCOP \d sao|\n\nSản phẩm OCOP \d sao[^\n]*/g;

function wording(facts: ProductFacts, stars: number | null): Pick<Wanted, "title" | "description"> {
  const story = facts.story ?? [facts.name, facts.producer].filter((part) => part !== null).join(", ");
  if (stars === null) return { title: facts.name, description: story };
  return {
    title: `${facts.name} – OCOP ${stars} sao`,
    description: `${story}\n\nSản phẩm OCOP ${stars} sao, giấy công nhận còn hiệu lực.`,
  };
}

/** True where a text of a listing speaks of a star rank. */
export function tellsStars(text: string): boolean {
  return /ocop\s*[:–-]?\s*\d\s*sao|\d\s*sao\s*ocop/i.test(text.normalize("NFC"));
}

/** Ours, however a marketplace breaks its lines. */
const STAR_SENTENCE = /\s*Sản phẩm OCOP \d sao, giấy công nhận còn hiệu lực\.?/gi;
/** The words that `tellsStars` finds, with the dash before them. */
const ANY_STARS = /\s*[–-]?\s*(?:ocop\s*[:–-]?\s*\d\s*sao|\d\s*sao\s*ocop)/i;

/** A text without any word of a star rank, whoever wrote it; everything else stays as it is. */
export function withoutStarWording(text: string): string {
  let clean = text.normalize("NFC").replace(STAR_SENTENCE, "");
  while (tellsStars(clean)) clean = clean.replace(ANY_STARS, "");
  return clean.trim();
}
