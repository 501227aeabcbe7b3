import type { ContentLabelField, ContentQueue, ContentReview, ContentSubmissionView } from "@contracts/content-desk";
import { z } from "zod";

const text = z.string();
const maybe = text.nullable();
const count = z.number().int().nonnegative();
const instant = z.iso.datetime();

export const QUESTIONS = ["place", "maker", "material", "making", "special", "use"] as const;
export const LABEL_FIELDS = [
  ...(["net_quantity", "ingredients", "allergens", "shelf_life", "storage", "usage", "warnings"] as const),
  ...(["origin", "responsible_party", "quality_declaration", "food_safety_certificate", "gtin", "trace_code"] as const),
] satisfies ContentLabelField[];

const view = {
  id: text,
  state: z.enum(["open", "approved", "changes_asked", "withdrawn", "replaced"]),
  submitted_at: instant,
  submitted_by: text,
  on_behalf_of: maybe,
  decided_at: instant.nullable(),
  note: maybe,
};
const product = z.object({ id: text, name: text, producer_name: maybe });
const label = z.record(z.enum(LABEL_FIELDS), maybe);
const net = z.object({ amount: z.number(), unit: z.enum(["g", "ml", "piece"]) }).nullable();
const sizes = z.array(z.object({ size: count, name: maybe, net, gtin: maybe }));
const warning = z.object({
  ...{ field: text, code: text, message: text, message_en: text },
  weight: z.enum(["must", "should"]),
});

export const submissionSchema: z.ZodType<ContentSubmissionView> = z.object(view);

export const queueSchema: z.ZodType<ContentQueue> = z.object({
  submissions: z.array(z.object({ ...view, product })),
  page: z.object({ page: count, limit: count, total: count, pages: count }),
});

export const reviewSchema: z.ZodType<ContentReview> = z.object({
  ...view,
  product,
  sent: z.object({
    answers: z.record(z.enum(QUESTIONS), maybe),
    ...{ story_vi: maybe, story_en: maybe, label },
    pictures: z.array(z.object({ picture_id: text, alt: maybe })),
    sizes,
  }),
  shown: z.object({ story_vi: maybe, story_en: maybe, label: label.nullable(), sizes }),
  warnings: z.array(warning),
  history: z.array(submissionSchema),
});
