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
  /** The packed parcel, in grams; of the first size. */
  weight_grams: z.number().int().positive().max(100_000),
  /** That of other sizes by SKU, where it differs. */
  size_weights: z.record(z.string(), z.number().int().positive().max(100_000)).optional(),
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

/** One of several sizes a product is sold in. */
export type ProductSize = {
  sku: string;
  name: string;
  price: number;
  available: number;
  /** What one piece of it holds; absent where nobody asked for it. */
  net?: ProductDetails["net"];
  /** Where it has an article number of its own. */
  gtin?: string | undefined;
};

/** What the catalogue says of a product on one day. */
export type ProductFacts = {
  name: string;
  producer: string | null;
  /** The story, or null where nobody has told one. */
  story: string | null;
  /** Of a certificate that is in force on the day; null otherwise. */
  stars: number | null;
  pictures: readonly string[];
  /** The first size; null where the product is not on sale. */
  offer: { sku: string; price: number; available: number } | null;
  /** Every size, the first one first, of a product that is sold in several. */
  sizes?: readonly ProductSize[] | undefined;
  /** Something of this comes from the demonstration. */
  sample: boolean;
  /** What mappings and files draw on; absent where nobody asked for it. */
  details?: ProductDetails;
};

const sizeSchema = z.strictObject({
  sku: z.string(),
  name: z.string(),
  price: z.number().int(),
  stock: z.number().int().min(0),
});

export const wantedSchema = z.strictObject({
  title: z.string(),
  description: z.string(),
  stars: z.number().int().nullable(),
  pictures: z.array(z.string()),
  /** Of the first size: what the listing is found by. */
  sku: z.string(),
  price: z.number().int(),
  /** Pieces of all sizes together. */
  stock: z.number().int().min(0),
  /** What buyers choose between, in one listing; absent where it is one thing to buy. A size never leaves it: it sells out. */
  sizes: z.array(sizeSchema).optional(),
  settings: listingSettingsSchema,
});
/** One listing as it should be. */
export type Wanted = z.infer<typeof wantedSchema>;

/** What of it has reached the marketplace; fields never sent are absent. */
export const sentSchema = wantedSchema
  .partial()
  .extend({ sizes: z.array(sizeSchema.partial({ name: true, price: true, stock: true })).optional() });
export type SentSize = NonNullable<Sent["sizes"]>[number];
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
    const nothing = before?.sizes && { sizes: before.sizes.map((size) => ({ ...size, stock: 0 })) };
    return before && { ...withoutStars(before, facts), stock: 0, ...nothing, settings };
  }
  const { sku, price } = facts.offer;
  const sizes = wantedSizes(facts, facts.offer, settings, before);
  const stars = settings.tell_stars ? facts.stars : null;
  return {
    ...wording(facts, stars),
    stars,
    pictures: [...facts.pictures],
    sku,
    price: channelPrice(price, settings.rules.price),
    stock: (sizes ?? [wantedSize(facts.offer, settings)]).reduce((sum, { stock }) => sum + stock, 0),
    ...(sizes && { sizes }),
    settings,
  };
}

type OfferedSize = { sku: string; price: number; available: number };

/** Price rule and stock buffer hold for each size by itself. */
function wantedSize({ sku, price, available }: OfferedSize, { rules }: ListingSettings) {
  return { sku, price: channelPrice(price, rules.price), stock: channelStock(available, rules.stock) };
}

/** Sizes of a listing that has, or once had, several. What was withdrawn stays in it with no stock. */
function wantedSizes(
  facts: ProductFacts,
  first: OfferedSize,
  settings: ListingSettings,
  before: Wanted | null,
): Wanted["sizes"] {
  if (!facts.sizes && !before?.sizes) return undefined;
  const name = before?.sizes?.find(({ sku }) => sku === first.sku)?.name ?? facts.name;
  const now = (facts.sizes ?? [{ ...first, name }]).map((size) => ({
    ...wantedSize(size, settings),
    name: size.name,
  }));
  const gone = before?.sizes?.filter(({ sku }) => !now.some((size) => size.sku === sku)) ?? [];
  return [...now, ...gone.map((size) => ({ ...size, stock: 0 }))];
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
