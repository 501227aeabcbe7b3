import type { Certificate } from "@contracts/certificate";
import type { ContentSheetAnswer, ContentSubmissionView } from "@contracts/content-desk";
import type {
  DraftSaved,
  OfferKept,
  OwnConflict,
  OwnPictureAdded,
  OwnProduct,
  OwnProducts,
  OwnSheet,
  OwnSubmission,
  UploadAt,
} from "@contracts/producer-products";
import { z } from "zod";

const text = z.string().nullable();
const count = z.number().int().nonnegative();
const stars = z.union([z.literal(3), z.literal(4), z.literal(5)]);
const status = z.enum(["in_force", "expiring", "extended", "lapsed", "revoked", "unknown", "not_recognised"]);
const badge = z
  .object({
    ...{ stars, decision_number: text, decided_on: z.iso.date(), issuer: z.string() },
    ...{ expires_on: z.iso.date(), sample: z.boolean() },
  })
  .nullable();
/** The pages show nothing of it but state and badge; the rest is let through unread. */
const certificate = z.custom<Certificate>((value) => z.object({ status, badge }).safeParse(value).success);
const net = z.object({ amount: z.number(), unit: z.enum(["g", "ml", "piece"]) }).nullable();
const offer = z.object({
  ...{ size: count, price: count, stock: count, reserved: count, unit_label: text, net, gtin: text },
  withdrawn: z.boolean(),
  told: z.object({ unit_label: text, net, gtin: text }).nullable(),
});
const submissionState = ["open", "approved", "changes_asked", "withdrawn", "replaced"] as const;
const content = z.enum([...submissionState, "drafted", "empty"]);

export const ownProductsSchema: z.ZodType<OwnProducts> = z.object({
  products: z.array(
    z.object({
      ...{ id: z.string(), name: z.string(), handle: z.string() },
      certificate: z.object({ status, badge }),
      ...{ offer: offer.nullable(), sizes: count, picture: text, content, conflicts: count },
    }),
  ),
  page: z.object({ page: count, limit: count, total: count, pages: count }),
});

const answers = z.object({
  ...{ place: text, maker: text, material: text },
  ...{ making: text, special: text, use: text },
});
const label = z.object({
  ...{ net_quantity: text, ingredients: text, allergens: text, shelf_life: text, storage: text },
  ...{ usage: text, warnings: text, origin: text, responsible_party: text, quality_declaration: text },
  ...{ food_safety_certificate: text, gtin: text, trace_code: text },
});
const fields = z.object({
  ...{ answers, story_vi: text, story_en: text, label },
  pictures: z.array(z.object({ picture_id: z.string(), alt: text })),
  sizes: z.array(z.object({ size: count, name: text, net, gtin: text })),
});
const remark = z.enum(["small", "dark", "bright", "blurred", "busy"]);
const picture = z.object({
  ...{ picture_id: z.string(), url: z.string(), alt: text, width: count, height: count },
  remarks: z.array(remark).nullable(),
});
const conflict: z.ZodType<OwnConflict> = z.object({
  ...{ id: z.string(), field: z.string(), kept: text, other: text, other_at: z.iso.datetime() },
});
const submission: z.ZodType<ContentSubmissionView> = z.object({
  ...{ id: z.string(), state: z.enum(submissionState), submitted_at: z.iso.datetime(), submitted_by: z.string() },
  ...{ on_behalf_of: text, decided_at: z.iso.datetime().nullable(), note: text },
});

export const ownProductSchema: z.ZodType<OwnProduct> = z.object({
  product: z.object({
    ...{ id: z.string(), name: z.string(), handle: z.string() },
    ...{ ocop_code: text, group: text, producer_name: text },
  }),
  ...{ certificate, offer: offer.nullable(), sizes: z.array(offer) },
  draft: z.object({ version: count, fields, changed_at: z.iso.datetime().nullable() }),
  suggested_story: text,
  pictures: z.array(picture),
  shown: z.object({ story_vi: text, story_en: text, label: label.nullable() }),
  warnings: z.array(
    z.object({
      ...{ field: z.string(), code: z.string(), weight: z.enum(["must", "should"]) },
      ...{ message: z.string(), message_en: z.string() },
    }),
  ),
  conflicts: z.array(conflict),
  content,
  submissions: z.array(submission),
});

export const draftSavedSchema: z.ZodType<DraftSaved> = z.object({
  version: count,
  saved_at: z.iso.datetime().nullable(),
  conflicts: z.array(conflict),
});

export const pictureAddedSchema: z.ZodType<OwnPictureAdded> = z.object({ picture, version: count });
export const uploadAtSchema: z.ZodType<UploadAt> = z.object({
  ...{ upload_id: z.string(), offset: count, size: count },
  added: pictureAddedSchema.nullable(),
});
export const offerKeptSchema: z.ZodType<OfferKept> = z.object({
  offer,
});
export const submissionSchema: z.ZodType<OwnSubmission> = z.object({ submission });

const check: z.ZodType<ContentSheetAnswer> = z.object({
  applied: z.boolean(),
  changes: z.array(
    z.object({
      line: count,
      product: z.object({ id: z.string(), name: z.string() }),
      cells: z.array(z.object({ heading: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
  unchanged: count,
  faults: z.array(
    z.object({
      ...{ line: count, column: text, code: z.string(), value: z.string() },
      ...{ message: z.string(), message_en: z.string() },
    }),
  ),
  ignored: z.array(z.string()),
});
export const ownSheetSchema: z.ZodType<OwnSheet> = z.object({ sheet_id: z.string(), file_name: z.string(), check });
