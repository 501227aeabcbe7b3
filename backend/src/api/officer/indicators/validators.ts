import { z } from "@medusajs/framework/zod";
import type { FactKind } from "../../../contracts/indicator-facts";
import { STEPS } from "../../../modules/indicator/domain/cheapest-step";
import { FACT_CONTENT, FACT_KINDS } from "../../../modules/indicator/facts/kinds";
import { isDay } from "../../../platform/calendar/day";
import { cleanText } from "../../../platform/http/clean-text";
import { idSchema, pageNumber, pageSize } from "../../../platform/http/fields";

const DAY = "Xin ghi ngày dạng 2026-05-22. || Give the day as 2026-05-22.";
const day = z.string(DAY).refine(isDay, DAY);

const line = (most: number, message: string) =>
  z.string(message).max(most, message).transform(cleanText).pipe(z.string().min(1, message));

const SOURCE = "Xin ghi nguồn của số liệu, tối đa 500 ký tự. || Say where it comes from, in at most 500 characters.";
const REASON = "Xin ghi lý do, tối đa 1.000 ký tự. || Say why, in at most 1,000 characters.";
const KEY = "Thiếu khóa chống gửi trùng. || The key against sending twice is missing.";
const ORDER = "Ngày hết hiệu lực phải sau ngày bắt đầu. || It must end after it begins.";
const SHA256 = /^[0-9a-f]{64}$/;

export const kindSchema = z.enum(
  FACT_KINDS as [FactKind, ...FactKind[]],
  "Không có loại số liệu này. || There is no such kind.",
);
const idempotency_key = z
  .string(KEY)
  .min(16, KEY)
  .max(64, KEY)
  .regex(/^[A-Za-z0-9-]+$/, KEY);

const common = {
  unit_id: idSchema.nullable().default(null),
  valid_from: day,
  valid_to: day.nullable().default(null),
  source: line(500, SOURCE),
  proofs: z.array(z.string().regex(SHA256)).max(10).default([]),
  note: z
    .string()
    .max(1_000)
    .transform((text) => cleanText(text) || null)
    .nullable()
    .default(null),
  idempotency_key,
};

const inOrder = ({ valid_from, valid_to }: { valid_from: string; valid_to: string | null }) =>
  valid_to === null || valid_to > valid_from;

/** The body of a new fact of a kind: what every fact has, and the content that this kind has. */
export function factBody(kind: FactKind) {
  return z
    .strictObject({
      ...common,
      kind: z.literal(kind),
      content: FACT_CONTENT[kind] as z.ZodType<Record<string, unknown>>,
    })
    .refine(inOrder, { path: ["valid_to"], message: ORDER });
}

/** Which kind a body claims to be of decides how the rest is read. */
export const kindOfBody = z.looseObject({ kind: kindSchema });

/** The body of a correction of a fact of a kind; a correction says why. */
export function correctionBody(kind: FactKind) {
  return z
    .strictObject({
      ...common,
      note: line(1_000, REASON),
      content: FACT_CONTENT[kind] as z.ZodType<Record<string, unknown>>,
    })
    .refine(inOrder, { path: ["valid_to"], message: ORDER });
}

/** Either a new content in place of the wrong one, or `withdraw`. */
export const correctionKind = z.looseObject({ withdraw: z.literal(true).optional() });
export const withdrawalBody = z.strictObject({ withdraw: z.literal(true), note: line(1_000, REASON), idempotency_key });

export const factsQuery = z.strictObject({
  kind: kindSchema.optional().transform((kind) => kind ?? null),
  unit: idSchema.optional().transform((unit) => unit ?? null),
  state: z.enum(["standing", "all"]).default("standing"),
  page: pageNumber,
  limit: pageSize(50, 200),
});

export const publicationBody = z
  .strictObject({
    cut_off: day,
    year: z.number().int().min(2018).max(2100).optional(),
    within: idSchema.optional(),
    restates: idSchema.optional(),
    reason: z.strictObject({ vi: line(1_000, REASON), en: line(1_000, REASON) }).optional(),
  })
  .refine(({ restates, reason }) => (restates === undefined) === (reason === undefined), {
    path: ["reason"],
    message: REASON,
  });

export const sha256Schema = z.string().regex(SHA256, "Mã tệp không hợp lệ. || This is not a file's address.");

/** A question about who is offline, today. */
export const offlineSchema = z.strictObject({
  within: idSchema.optional(),
  reading: idSchema.optional().transform((id) => id ?? null),
  side: z
    .enum(["rest", "unknown_numerator"], "Không có phía này. || There is no such side.")
    .optional()
    .transform((side) => side ?? null),
  step: z
    .enum(STEPS, "Không có bước này. || There is no such step.")
    .optional()
    .transform((step) => step ?? null),
  /** Words of the product's or its producer's name. */
  q: z.string().max(200).default(""),
  page: pageNumber,
  limit: pageSize(50, 500),
});
