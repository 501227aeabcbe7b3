import { z } from "@medusajs/framework/zod";
import type { OwnContactRequest } from "../../../contracts/producer-contact";
import { parsePhone } from "../../../modules/ordering/domain/phone";

const WRONG =
  "Số điện thoại chưa đúng. Xin nhập số di động hoặc số cố định ở Việt Nam, ví dụ 0912 345 678. || Please enter a Vietnamese mobile or fixed number such as 0912 345 678.";

/** A number to show, in international form; null where the field was emptied. */
export const contactSchema = z.object({
  phone: z
    .string(WRONG)
    .max(40, WRONG)
    .transform((typed, context) => {
      const parsed = parsePhone(typed);
      if (parsed.ok) return parsed.phone.e164;
      if (parsed.fault === "empty") return null;
      context.addIssue({ code: "custom", message: WRONG });
      return z.NEVER;
    }),
}) satisfies z.ZodType<unknown, OwnContactRequest>;
