import type { ExchangeAnswers, ExchangeChosen, ExchangeMade, ExchangeView } from "@contracts/channel-exchange";
import type { OwnExchange } from "@contracts/producer-channels";
import { z } from "zod";
import { fault } from "./wire";

const text = z.string();
const maybeText = text.nullable();
const count = z.number().int().nonnegative();

const batch = z.object({
  ...{ id: text, number: count, kind: z.enum(["full", "delta"]), rows: count, withdrawn: z.array(text) },
  file: z.object({ name: text, bytes: count, sha256: text }),
  sample: z.boolean(),
  ...{ made_by: text, made_at: text, handed_over_by: maybeText, handed_over_at: maybeText },
});

const leftOut = z.array(
  z.object({ row_code: text, product_id: text, name: maybeText, size: maybeText, faults: z.array(fault) }),
);

export const exchangeSchema: z.ZodType<OwnExchange> = z.object({
  channel: z.object({ code: text, name: text, open: z.boolean(), since: maybeText }),
  columns_version: count,
  rows: z.array(
    z.object({
      ...{ id: text, product_id: text, product_name: maybeText, size: maybeText, row_code: text, batch_id: maybeText },
      ...{ url: maybeText, reason: maybeText, changed_at: text },
      state: z.enum([
        ...["chosen", "prepared", "handed_over", "no_answer", "claimed_listed", "refused", "withdrawn"],
      ] as ExchangeView["rows"][number]["state"][]),
    }),
  ),
  batches: z.array(batch),
  left_out: leftOut,
});

export const exchangeChosenSchema: z.ZodType<ExchangeChosen> = z.object({ chosen: count, withdrawn: count });

export const exchangeMadeSchema: z.ZodType<ExchangeMade> = z.object({
  batch: batch.nullable(),
  left_out: leftOut,
});

export const handedOverSchema: z.ZodType<{ batch: ExchangeView["batches"][number] }> = z.object({ batch });

export const exchangeAnswersSchema: z.ZodType<ExchangeAnswers> = z.object({
  applied: z.boolean(),
  claimed: z.array(z.object({ row_code: text, url: text })),
  refused: z.array(z.object({ row_code: text, reason: text })),
  unanswered: z.array(text),
  unusable: z.array(z.object({ line: count, text, why: text, message: text, message_en: text })),
  changed: z.array(text),
});
