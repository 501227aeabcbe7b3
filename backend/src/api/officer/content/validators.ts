import { z } from "@medusajs/framework/zod";
import { cleanLines } from "../../../platform/http/clean-text";

const SAY_WHAT = "Xin ghi rõ cần sửa gì để chủ thể biết. || Please say what to change, so that the producer knows.";

export const contentAnswerSchema = z
  .strictObject({
    verdict: z.enum(["approve", "ask_changes"]),
    note: z
      .string()
      .max(2000, "Nội dung tối đa 2.000 chữ. || At most 2,000 characters.")
      .transform(cleanLines)
      .nullable()
      .default(null)
      .transform((note) => note || null),
  })
  .refine(({ verdict, note }) => verdict === "approve" || note !== null, { message: SAY_WHAT, path: ["note"] });

const FORMAT = "Tải được tệp xlsx hoặc csv. || The formats are xlsx and csv.";
export const sheetFormatSchema = z.object({ format: z.enum(["xlsx", "csv"], FORMAT).default("xlsx") });
export const sheetWishSchema = z.object({
  apply: z
    .enum(["true", "false"])
    .default("false")
    .transform((apply) => apply === "true"),
});
