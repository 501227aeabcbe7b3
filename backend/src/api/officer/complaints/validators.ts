import { z } from "@medusajs/framework/zod";
import { cleanLines } from "../../../platform/http/clean-text";

const NO_NOTE = "Xin ghi lại nội dung đã trả lời. || Please write down what was answered.";

export const answerComplaintSchema = z.object({
  note: z
    .string(NO_NOTE)
    .max(2000, "Nội dung tối đa 2.000 chữ. || At most 2,000 characters.")
    .transform(cleanLines)
    .refine((text) => text.length > 0, NO_NOTE),
});
