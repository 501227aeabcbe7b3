import { z } from "@medusajs/framework/zod";
import type { CertificateFacts } from "../register/domain/certificate-facts";

/** Name of the search index that holds the documents. */
export const CATALOGUE_INDEX = "catalogue";

/** A day of the register as a whole number: days since 1970-01-01. Ranges of days are ranges of numbers. */
const dayNumber = z.number().int();
const vnd = z.number().int().positive();
const unitRef = z.strictObject({ id: z.string(), slug: z.string(), name: z.string() });

export const CERTIFICATE_STATUSES = [
  "in_force",
  "expiring",
  "extended",
  "lapsed",
  "revoked",
  "unknown",
  "not_recognised",
] as const;
const status = z.enum(CERTIFICATE_STATUSES);

export const DRAWINGS = [
  "fresh",
  "rice",
  "honey",
  "snack",
  "dried_fruit",
  "meat_fish",
  "sauce",
  "spice",
  "tea",
  "coffee",
  "spirit",
  "water",
  "herb",
  "craft",
  "textile",
  "flower",
  "plant",
  "tourism",
  "generic",
] as const;

export const offerSchema = z.strictObject({
  variant_id: z.string(),
  sku: z.string(),
  /** Gross, VAT included. */
  price: vnd,
  unit_label: z.string().nullable(),
  /** What one piece holds: grams, millilitres or pieces. */
  net: z.strictObject({ amount: z.number().positive(), unit: z.enum(["g", "ml", "piece"]) }).nullable(),
  /** Pieces on hand that no order has reserved; never negative. */
  available: z.number().int().min(0),
  sample: z.boolean(),
  /** Of a size that has an article number of its own. */
  gtin: z.string().optional(),
});
export type CatalogueOffer = z.infer<typeof offerSchema>;

export const pictureSchema = z.strictObject({
  url: z.string(),
  alt: z.string(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  sample: z.boolean(),
});

export const storySchema = z.strictObject({ text_vi: z.string(), text_en: z.string().nullable(), sample: z.boolean() });

const known = z.string().nullable().default(null);
/** Facts of the label; every one may be unknown. */
export const labelFactsSchema = z.strictObject({
  net_quantity: known,
  ingredients: known,
  allergens: known,
  shelf_life: known,
  storage: known,
  usage: known,
  warnings: known,
  origin: known,
  responsible_party: known,
  quality_declaration: known,
  food_safety_certificate: known,
  gtin: known,
  trace_code: known,
  sample: z.boolean(),
});

/** What a card in a list shows. */
export const cardSchema = z.strictObject({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  /** Medusa's product. */
  product_id: z.string(),
  producer: z
    .strictObject({ id: z.string(), handle: z.string(), name: z.string(), legal_type: z.string().nullable() })
    .nullable(),
  /** Units as the source prints them, of the scheme of that time. */
  province: unitRef.nullable(),
  district: unitRef.nullable(),
  commune: unitRef.nullable(),
  place_text: z.string().nullable(),
  /** A leaf of today's taxonomy where it is known, else its branch. */
  group: z.strictObject({ code: z.string(), name: z.string(), name_en: z.string() }).nullable(),
  /** `register`: as a source prints it. `name`: where the shop shelves it by its name; no statement of the assessment. */
  group_source: z.enum(["register", "name"]).nullable(),
  /**
   * Everything the certificate's state on any day follows from (`certificateOn`). With the demonstration on, its sample
   * re-recognitions stand among the others, each marked `sample`.
   */
  facts: z.custom<CertificateFacts>((value) => typeof value === "object" && value !== null),
  /** The cheapest size that can be bought now; the cheapest of all where none can. */
  offer: offerSchema.nullable(),
  /** Every size, in the producer's order, of a product that is sold in several; absent for all others. */
  sizes: z.array(offerSchema).optional(),
  picture: pictureSchema.nullable(),
  drawing: z.enum(DRAWINGS),
  has_story: z.boolean(),
  /** Something on this card comes from the demonstration. */
  sample: z.boolean(),
});
export type CatalogueCard = z.infer<typeof cardSchema>;

/** What can be bought of a product, the first size first; empty where it is not sold. */
export function offersOf({ offer, sizes }: Pick<CatalogueCard, "offer" | "sizes">): CatalogueOffer[] {
  return sizes ?? (offer === null ? [] : [offer]);
}

/** What only the product's own page shows. */
export const detailSchema = z.strictObject({
  district_text: z.string().nullable(),
  ocop_code: z.string().nullable(),
  sources: z.array(
    z.strictObject({
      url: z.string(),
      note: z.string().nullable(),
      evidence_grade: z.enum(["A", "B", "C"]).nullable(),
    }),
  ),
  pictures: z.array(pictureSchema),
  story: storySchema.nullable(),
  label_facts: labelFactsSchema.nullable(),
});
export type CatalogueDetail = z.infer<typeof detailSchema>;

/**
 * One registered product as the shop lists it: columns to find, filter, count and sort by, and two ready-made parts to
 * show. A list page is one search and no other query.
 *
 * The certificate's state is a timeline of up to four stretches that begins on the day the document was made: `state_1`
 * holds until the day before `until_1`, then `state_2` until the day before `until_2`, and so on; the last one has no
 * end. So what is in force on a day is a range of numbers, right at midnight without touching a document. `stars_n` is
 * set only where stretch n carries a badge. See `certificate-stretches.ts` for the filters made of it.
 */
export const catalogueDocumentSchema = z.strictObject({
  id: z.string(),
  handle: z.string(),
  product_id: z.string(),
  /** Searchable, heaviest first: name, producer's name, place. */
  name: z.string(),
  producer_name: z.string().nullable(),
  /** Names of the printed units, of the units above them and of what became of them. */
  place: z.string().nullable(),
  producer: z.string().nullable(),
  legal_type: z.string().nullable(),
  /** Facet of provinces: today's province (ids of units). */
  province: z.string().nullable(),
  /** Districts exist only in the scheme before 1 July 2025. */
  district: z.string().nullable(),
  /** Today's commune where it is certain, else the printed one. */
  commune: z.string().nullable(),
  /** Every unit, old or of today, whose page lists the product. */
  units: z.array(z.string()),
  /** Codes of today's taxonomy from the branch to the leaf. */
  groups: z.array(z.string()),
  price: vnd.nullable(),
  available: z.number().int().min(0),
  in_stock: z.boolean(),
  state_1: status,
  state_2: status.nullable(),
  state_3: status.nullable(),
  state_4: status.nullable(),
  until_1: dayNumber,
  until_2: dayNumber,
  until_3: dayNumber,
  stars_1: z.number().int().min(3).max(5).nullable(),
  stars_2: z.number().int().min(3).max(5).nullable(),
  stars_3: z.number().int().min(3).max(5).nullable(),
  stars_4: z.number().int().min(3).max(5).nullable(),
  /** Day of the latest recognition; the first of January where only its year is known. For sorting only. */
  newest: dayNumber.nullable(),
  sample: z.boolean(),
  card: cardSchema,
  detail: detailSchema,
});
export type CatalogueDocument = z.infer<typeof catalogueDocumentSchema>;
