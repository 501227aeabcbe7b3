import { z } from "@medusajs/framework/zod";
import { GOODS_BACK, PART_STATES } from "../../../modules/ordering/domain/part-states";
import { cleanText } from "../../../platform/http/clean-text";

const state = z.enum(PART_STATES);

export const pageQuerySchema = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const partsQuerySchema = pageQuerySchema.extend({
  state: z
    .string()
    .optional()
    .transform((text) => text?.split(",").filter((word) => word !== "") ?? [...PART_STATES])
    .pipe(z.array(state).min(1)),
});

const SAY_FATE = "Hàng trả về thì nhập lại kho hay hỏng? || Do the goods go back to stock, or are they spoilt?";

const SAY_WHY =
  "Xin ghi lý do và ai đã đồng ý, tối đa 500 ký tự. || Say why and who agreed, in at most 500 characters.";

export const movePartSchema = z
  .object({
    to: state,
    /** A step in somebody else's place is never taken without a word. */
    note: z.string(SAY_WHY).max(500, SAY_WHY).transform(cleanText).pipe(z.string().min(1, SAY_WHY)),
    /** Said with `returned` and with nothing else: nobody may lose stock without a word. */
    goods_back: z.enum(GOODS_BACK, SAY_FATE).optional(),
  })
  .refine(({ to, goods_back }) => (to === "returned") === (goods_back !== undefined), {
    path: ["goods_back"],
    message: SAY_FATE,
  });
