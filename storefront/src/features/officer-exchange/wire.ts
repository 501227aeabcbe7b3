import type {
  ColumnsTried,
  ColumnsView,
  ExchangeAnswers,
  ExchangeBatchView,
  ExchangeChosen,
  ExchangeMade,
  ExchangeView,
} from "@contracts/channel-exchange";
import { z } from "zod";

const text = z.string();
const count = z.number().int().nonnegative();
const maybe = text.nullable();
const maybeInstant = z.iso.datetime().nullable();

const batch = z.object({
  ...{ id: text, number: count, kind: z.enum(["full", "delta"]), rows: count, withdrawn: z.array(text) },
  file: z.object({ name: text, bytes: count, sha256: text }),
  sample: z.boolean(),
  ...{ made_by: text, made_at: z.iso.datetime(), handed_over_by: maybe, handed_over_at: maybeInstant },
});

const fault = z.object({
  ...{ field: text, rule: text, message: text, message_en: text },
  fix: z.enum(["product", "offer", "mapping", "terms", "listing", "shop"]),
});
const leftOut = z.array(
  z.object({ ...{ row_code: text, product_id: text, name: maybe, size: maybe }, faults: z.array(fault) }),
);

const ROW_STATES = [
  "chosen",
  "prepared",
  "handed_over",
  "no_answer",
  "claimed_listed",
  "refused",
  "withdrawn",
] as const;

export const exchangeSchema: z.ZodType<ExchangeView> = z.object({
  channel: z.object({ code: text, name: text, open: z.boolean(), since: z.iso.date().nullable() }),
  columns_version: count,
  rows: z.array(
    z.object({
      ...{ id: text, product_id: text, product_name: maybe, size: maybe, row_code: text, state: z.enum(ROW_STATES) },
      ...{ batch_id: maybe, url: maybe, reason: maybe, changed_at: z.iso.datetime() },
    }),
  ),
  batches: z.array(batch),
});

export const chosenSchema: z.ZodType<ExchangeChosen> = z.object({ chosen: count, withdrawn: count });
export const madeSchema: z.ZodType<ExchangeMade> = z.object({ batch: batch.nullable(), left_out: leftOut });
export const batchSchema: z.ZodType<ExchangeBatchView> = z.object({
  ...{ batch, shop_id: text, manifest: z.unknown(), left_out: leftOut },
});
export const handedSchema = z.object({ batch });

export const answersSchema: z.ZodType<ExchangeAnswers> = z.object({
  applied: z.boolean(),
  claimed: z.array(z.object({ row_code: text, url: text })),
  refused: z.array(z.object({ row_code: text, reason: text })),
  ...{ unanswered: z.array(text), changed: z.array(text) },
  unusable: z.array(z.object({ line: count, text, why: text, message: text, message_en: text })),
});

const columns = z.object({
  ...{ channel: text, version: count, sheetName: text, origin: z.object({ vi: text, en: text }) },
  columns: z.array(
    z.object({
      ...{ header: text, field: text.optional(), constant: text.optional(), required: z.boolean() },
      ...{ maxLength: count.optional(), allowed: z.array(text).optional(), position: count.optional() },
      unit: z.enum(["g", "kg"]).optional(),
    }),
  ),
});

export const columnsSchema: z.ZodType<ColumnsView> = z.object({
  ...{ columns, version: count, fields: z.array(text) },
  history: z.array(z.object({ columns, version: count, saved_by: maybe, saved_at: maybeInstant })),
});

export const triedSchema: z.ZodType<ColumnsTried> = z.object({
  products: count,
  takes: z.object({ before: count, after: count }),
  faults: z.array(z.object({ fault, products: count })),
  example: z.object({ product: text, cells: z.array(text), chosen: z.boolean() }).nullable(),
});
