import type {
  Facets,
  GroupRef,
  Offer,
  Picture,
  PlaceholderDrawing,
  ProducerRef,
  ProductDetail,
  ProductList,
  ProductSummary,
  UnitRef,
} from "@contracts/catalogue";
import type { Page } from "@contracts/common";
import { z } from "zod";
import { certificateSchema, isoDay } from "./certificate";

export const unitRefSchema: z.ZodType<UnitRef> = z.object({ id: z.string(), slug: z.string(), name: z.string() });
export const groupRefSchema = z.object({
  code: z.string(),
  name: z.string(),
  name_en: z.string(),
}) satisfies z.ZodType<GroupRef>;
export const producerRefSchema = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
}) satisfies z.ZodType<ProducerRef>;

export const pageSchema: z.ZodType<Page> = z.object({
  page: z.number().int(),
  limit: z.number().int(),
  total: z.number().int(),
  pages: z.number().int(),
});

export const drawingSchema: z.ZodType<PlaceholderDrawing> = z.enum([
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
]);

const vnd = z.number().int().nonnegative();

const offerSchema: z.ZodType<Offer> = z.object({
  variant_id: z.string(),
  sku: z.string(),
  price: vnd,
  unit_label: z.string().nullable(),
  price_per_unit: z.object({ amount: vnd, unit: z.enum(["kg", "l", "piece"]) }).nullable(),
  available: z.number().int(),
  gtin: z.string().nullable(),
  sample: z.boolean(),
});

const pictureSchema: z.ZodType<Picture> = z.object({
  url: z.string(),
  alt: z.string(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  sample: z.boolean(),
});

const summary = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  producer: producerRefSchema.nullable(),
  province: unitRefSchema.nullable(),
  place_text: z.string().nullable(),
  group: groupRefSchema.nullable(),
  certificate: certificateSchema,
  offer: offerSchema.nullable(),
  sizes: z.array(offerSchema),
  picture: pictureSchema.nullable(),
  drawing: drawingSchema,
});

export const productSummarySchema: z.ZodType<ProductSummary> = summary;

const facet = z.array(
  z.object({ value: z.string(), label: z.string(), label_en: z.string(), count: z.number().int() }),
);

const facetsSchema: z.ZodType<Facets> = z.object({
  stars: facet,
  group: facet,
  province: facet,
  district: facet,
  commune: facet,
  producer: facet,
  legal_type: facet,
  certificate: facet,
  in_stock: facet,
  price: z.object({ min: vnd, max: vnd }).nullable(),
});

export const productListSchema: z.ZodType<ProductList> = z.object({
  products: z.array(summary),
  page: pageSchema,
  facets: facetsSchema.nullable(),
  search: z.object({ q: z.string(), stage: z.enum(["exact", "typo", "any_word", "none"]) }).nullable(),
});

const text = z.string().nullable();

export const productDetailSchema: z.ZodType<ProductDetail> = summary.extend({
  commune: unitRefSchema.nullable(),
  district_text: text,
  pictures: z.array(pictureSchema),
  story: z.object({ text_vi: z.string(), text_en: text, sample: z.boolean() }).nullable(),
  label_facts: z
    .object({
      net_quantity: text,
      ingredients: text,
      allergens: text,
      shelf_life: text,
      storage: text,
      usage: text,
      warnings: text,
      origin: text,
      responsible_party: text,
      quality_declaration: text,
      food_safety_certificate: text,
      gtin: text,
      trace_code: text,
      sample: z.boolean(),
    })
    .nullable(),
  sources: z.array(z.object({ url: z.string(), note: text, evidence_grade: z.enum(["A", "B", "C"]).nullable() })),
  ocop_code: text,
  history: z.array(
    z.object({
      status_from: isoDay.nullable(),
      year: z.number().int().nullable(),
      text: z.string(),
      text_en: z.string(),
      sample: z.boolean(),
    }),
  ),
  related: z.array(summary),
  closed_until: isoDay.nullable(),
  vat_rate_percent: z.number().nullable(),
});
