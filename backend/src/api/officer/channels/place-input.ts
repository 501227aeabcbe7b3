import { z } from "@medusajs/framework/zod";
import { cleanText } from "../../../platform/http/clean-text";

const NO_REASON =
  "Xin ghi lý do để chủ thể hiểu và biết cần làm gì. || Please write why, so that the producer knows what to do.";

const reason = z
  .string(NO_REASON)
  .max(500)
  .transform(cleanText)
  .refine((text) => text.length >= 3, NO_REASON);

/** Whether a producer gets a place in a shared shop; a refusal says why. */
export const placeAnswerSchema = z
  .discriminatedUnion("answer", [
    z.strictObject({ answer: z.literal("grant") }),
    z.strictObject({ answer: z.literal("refuse"), reason }),
  ])
  .transform((given) =>
    given.answer === "grant" ? { kind: given.answer } : { kind: given.answer, reason: given.reason },
  );
