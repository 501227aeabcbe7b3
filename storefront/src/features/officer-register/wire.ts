import type { DeskReview, DeskReviews } from "@contracts/register-desk";
import type { ImportDiff, ImportList, ImportReport, ImportSummary, UploadKept } from "@contracts/register-import";
import { z } from "zod";
import { isoDay } from "@/platform/backend/wire/certificate";

const count = z.number().int().nonnegative();
const text = z.string().nullable();
const outcome = z.enum(["added", "changed", "unchanged", "left", "refused", "review"]);
const change = z.object({ field: z.string(), before: text, after: text });
const candidate = z.object({ id: z.string(), label: z.string() });
const kind = z.enum(["producer", "unit", "product"]);

const summary = {
  import_id: text,
  file_name: z.string(),
  sha256: z.string(),
  dry_run: z.boolean(),
  applied: z.boolean(),
  actor: z.string(),
  at: z.iso.datetime(),
  counts: z.object({
    ...{ added: count, changed: count, unchanged: count },
    ...{ left: count, refused: count, review: count },
  }),
  repeats_import_id: text,
};
const summarySchema: z.ZodType<ImportSummary> = z.object(summary);

export const reportSchema: z.ZodType<ImportReport> = z.object({
  ...summary,
  rows: z.array(z.object({ row: count, outcome, product: z.string(), changes: z.array(change) })),
  faults: z.array(z.object({ row: count, column: text, value: text, code: z.string(), message: z.string() })),
  reviews: z.array(
    z.object({
      ...{ row: count, kind, code: z.string(), text: z.string() },
      ...{ candidates: z.array(candidate), message: z.string() },
    }),
  ),
});

export const uploadSchema: z.ZodType<UploadKept> = z.object({
  upload: z.object({ id: z.string(), file_name: z.string(), report: reportSchema }),
});

export const importListSchema: z.ZodType<ImportList> = z.object({ imports: z.array(summarySchema) });

const fact = { row: count, product: z.string(), producer: text, province: z.string() };
export const diffSchema: z.ZodType<ImportDiff> = z.object({
  from: summarySchema,
  to: summarySchema,
  added: z.array(z.object(fact)),
  removed: z.array(z.object(fact)),
  changed: z.array(z.object({ ...fact, changes: z.array(change) })),
  unchanged: count,
});

const placedCandidate = candidate.extend({
  within: z.array(z.string()),
  ended: z.object({ on: isoDay, successors: z.array(z.string()).nullable() }).nullable(),
});
export const reviewSchema: z.ZodType<DeskReview> = z.object({
  ...{
    id: z.string(),
    key: z.string(),
    kind,
    code: z.string(),
    text: z.string(),
    candidates: z.array(placedCandidate),
  },
  ...{ message: z.string(), product_ids: z.array(z.string()), import_id: z.string() },
  state: z.enum(["open", "resolved"]),
  resolution: z.enum(["candidate", "new", "leave"]).nullable(),
  ...{ chosen_id: text, resolved_by: text, resolved_at: z.iso.datetime().nullable() },
});

export const reviewsSchema: z.ZodType<DeskReviews> = z.object({
  reviews: z.array(reviewSchema),
  page: z.object({ page: count, limit: count, total: count, pages: count }),
});
