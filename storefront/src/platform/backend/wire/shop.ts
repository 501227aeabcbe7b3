import type {
  HomeAnswer,
  PlaceDetail,
  PlaceList,
  ProducerDetail,
  ProducerList,
  SuggestAnswer,
  VerifyAnswer,
} from "@contracts/catalogue";
import { z } from "zod";
import { certificateSchema, decisionFactSchema } from "./certificate";
import {
  drawingSchema,
  groupRefSchema,
  pageSchema,
  producerRefSchema,
  productSummarySchema,
  unitRefSchema,
} from "./product";

const text = z.string().nullable();
const count = z.number().int().nonnegative();

export const homeSchema: z.ZodType<HomeAnswer> = z.object({
  counts: z.object({ products: count, in_force: count, producers: count, provinces: count }),
  featured: z.array(productSummarySchema),
  newest: z.array(productSummarySchema),
  groups: z.array(groupRefSchema.extend({ count, drawing: drawingSchema })),
  places: z.array(z.object({ id: z.string(), slug: z.string(), name: z.string(), count })),
  demo: z.boolean(),
});

const producer = producerRefSchema.extend({
  legal_type: text,
  legal_type_label: text,
  place_text: text,
  province: unitRefSchema.nullable(),
  product_count: count,
  in_force_count: count,
});

export const producerListSchema: z.ZodType<ProducerList> = z.object({ producers: z.array(producer), page: pageSchema });

export const producerDetailSchema: z.ZodType<ProducerDetail> = producer.extend({
  address_text: text,
  phone: text,
  registration_number: text,
  tax_code: text,
  products: z.array(productSummarySchema),
  sources: z.array(z.string()),
});

const place = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  level: z.enum(["province", "district", "commune"]),
  valid_to: text,
  product_count: count,
});

export const placeListSchema: z.ZodType<PlaceList> = z.object({ places: z.array(place) });

export const placeDetailSchema: z.ZodType<PlaceDetail> = place.extend({
  code: z.string(),
  parent: unitRefSchema.nullable(),
  children: z.array(place),
  successors: z.array(unitRefSchema),
  predecessors: z.array(unitRefSchema),
  province_today: unitRefSchema.nullable(),
  products: z.array(productSummarySchema),
  page: pageSchema,
});

export const verifySchema: z.ZodType<VerifyAnswer> = z.object({
  q: z.string(),
  matched_by: z.enum(["code", "decision", "name", "none"]),
  found: z.array(
    z.object({
      product: z.object({ handle: z.string(), name: z.string(), producer: text, place_text: text }),
      decision: decisionFactSchema.nullable(),
      certificate: certificateSchema,
      sample_certificate: certificateSchema.nullable(),
    }),
  ),
  more: z.boolean(),
  similar: z.array(z.object({ handle: z.string(), name: z.string(), producer: text, place_text: text })),
});

export const suggestSchema: z.ZodType<SuggestAnswer> = z.object({
  q: z.string(),
  suggestions: z.array(
    z.object({
      kind: z.enum(["product", "producer", "place", "group"]),
      label: z.string(),
      href: z.string(),
      detail: text,
    }),
  ),
});
