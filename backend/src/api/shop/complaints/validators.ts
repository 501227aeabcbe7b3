import { z } from "@medusajs/framework/zod";
import { parseOrderCode } from "../../../modules/ordering/domain/order-code";
import { cleanLines } from "../../../platform/http/clean-text";
import { idempotencyKeySchema, nameSchema, phoneSchema } from "../orders/validators";

const NO_CODE = "Mã đơn hàng chưa đúng. Có thể bỏ trống. || The order code is not right; it may be left empty.";
const NO_MESSAGE = "Xin viết nội dung phản ánh. || Please write what happened.";

export const complaintRequestSchema = z.object({
  idempotency_key: idempotencyKeySchema,
  name: nameSchema,
  phone: phoneSchema,
  order_code: z
    .string()
    .max(60, NO_CODE)
    .optional()
    .transform((typed, context) => {
      if (typed === undefined || typed.trim() === "") return null;
      const code = parseOrderCode(typed);
      if (code === null) context.addIssue({ code: "custom", message: NO_CODE });
      return code;
    }),
  subject: z.enum(
    ["quality", "delivery", "refund", "certificate", "privacy", "other"],
    "Xin chọn nội dung phản ánh. || Please choose a subject.",
  ),
  message: z
    .string(NO_MESSAGE)
    .max(4000, "Nội dung tối đa 4.000 chữ. || At most 4,000 characters.")
    .transform(cleanLines)
    .refine((text) => text.length > 0, NO_MESSAGE),
});
