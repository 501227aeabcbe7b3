import { z } from "@medusajs/framework/zod";
import { isGtin } from "@ocop/integrations/core";
import { LIMITS } from "../../../modules/content/domain/fields";
import { TEXT_FIELDS } from "../../../modules/content/domain/merge";
import { cleanLines, cleanText } from "../../../platform/http/clean-text";
import { parseNet } from "../../../platform/money/parse-net";
import { parseVnd } from "../../../platform/money/parse-vnd";
import { MOST_SIZES } from "../../../workflows/catalogue/set-offers/offer-input";
import { MOST_PICTURE_BYTES } from "../../../workflows/content/upload-picture";

export const ownProductsQuerySchema = z.object({
  q: z.string().max(100).transform(cleanText).default(""),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(24),
});

const lettersOf = (field: string) =>
  field.startsWith("story") ? LIMITS.story : field.startsWith("answers") ? LIMITS.answer : LIMITS.label;

const text = (most: number) =>
  z
    .string()
    .transform(cleanLines)
    .pipe(z.string().max(most, `Tối đa ${most.toLocaleString("vi-VN")} chữ. || At most ${most} characters.`))
    .nullable()
    .transform((typed) => typed || null)
    .optional();

/** Any of the texts of a working copy. */
const textsSchema = z.strictObject(
  Object.fromEntries(TEXT_FIELDS.map((field) => [field, text(lettersOf(field))])) as Record<
    (typeof TEXT_FIELDS)[number],
    ReturnType<typeof text>
  >,
);

export const draftSchema = z.strictObject({ based_on: z.int().min(0), texts: textsSchema });

export const conflictSchema = z.strictObject({ conflict_id: z.string().max(60), take: z.enum(["kept", "other"]) });

const picture_id = z.string().regex(/^[0-9a-f]{64}$/);
export const arrangeSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.enum(["remove", "first", "earlier", "later"]), picture_id }),
  z.strictObject({
    do: z.literal("words"),
    picture_id,
    alt: z
      .string()
      .max(LIMITS.alt, `Tối đa ${LIMITS.alt} chữ. || At most ${LIMITS.alt} characters.`)
      .transform(cleanText)
      .nullable()
      .transform((typed) => typed || null),
  }),
]);

const PRICE = "Ghi giá bằng số đồng, ví dụ 50.000. || Give the price in đồng, such as 50.000.";
const STOCK = "Ghi số lượng bằng số, ví dụ 20; hết hàng thì ghi 0. || Give the number of pieces, 0 where sold out.";
const HIGHEST_PRICE = 1_000_000_000;
const HIGHEST_STOCK = 1_000_000;

const NET =
  "Ghi số và đơn vị, ví dụ 200 g, 1,5 kg, 500 ml. || Give a number and a unit, such as 200 g, 1,5 kg, 500 ml.";
const GTIN =
  "Mã vạch này sai số kiểm tra. Xin chép lại đúng các số dưới vạch. || The check digit of this bar code is wrong. Copy the digits under the bars.";

const optional = (most: number) =>
  z
    .string()
    .max(most, `Tối đa ${most} chữ. || At most ${most} characters.`)
    .transform(cleanText)
    .nullable()
    .transform((typed) => typed || null);

export const offerSchema = z.strictObject({
  size: z.union([z.int().min(1).max(MOST_SIZES), z.literal("new")]).default(1),
  net: optional(40)
    .transform((typed) => (typed === null ? null : parseNet(typed)))
    .refine((net) => net !== "unclear", NET)
    .transform((net) => (net === "unclear" ? null : net))
    .optional(),
  gtin: optional(40)
    .transform((typed) => typed?.replace(/[\s-]/g, "") ?? null)
    .refine((typed) => typed === null || isGtin(typed), GTIN)
    .optional(),
  withdrawn: z.boolean().optional(),
  price: z.string().max(40).transform(parseVnd).pipe(z.number(PRICE).positive(PRICE).max(HIGHEST_PRICE, PRICE)),
  stock: z
    .string()
    .max(20)
    .transform((typed) => typed.replace(/[.\s]/g, ""))
    .refine((typed) => /^\d+$/.test(typed) && Number(typed) <= HIGHEST_STOCK, STOCK)
    .transform(Number),
  unit_label: optional(LIMITS.sizeName).optional(),
  seen_stock: z.int().min(0).nullable(),
});

export const submissionSchema = z.strictObject({ version: z.int().min(1) });

export const uploadSchema = z.strictObject({
  size: z
    .int()
    .min(1)
    .max(MOST_PICTURE_BYTES, "Ảnh lớn hơn 15 MB. Xin chọn ảnh nhỏ hơn. || The picture is larger than 15 MB."),
});
