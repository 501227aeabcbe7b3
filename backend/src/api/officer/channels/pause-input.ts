import { z } from "@medusajs/framework/zod";
import { cleanText } from "../../../platform/http/clean-text";

const NO_REASON = "Xin ghi lý do tạm dừng, để người khác hiểu. || Please write why, so that others understand.";

/** Why a shop is paused; everybody who works with it reads this. */
export const pauseSchema = z.strictObject({
  reason: z
    .string(NO_REASON)
    .max(300)
    .transform(cleanText)
    .refine((reason) => reason.length >= 3, NO_REASON),
});
export const resumeSchema = z.strictObject({});
