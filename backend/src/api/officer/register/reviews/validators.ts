import { z } from "@medusajs/framework/zod";
import { idSchema, pageNumber, pageSize } from "../../../../platform/http/fields";

export const reviewsQuery = z.object({
  state: z.enum(["open", "resolved"], "Chỉ nhận open hoặc resolved. || Only open or resolved.").default("open"),
  page: pageNumber,
  limit: pageSize(50, 200),
});

export const decideReviewBody = z.discriminatedUnion(
  "choice",
  [
    z.object({ choice: z.literal("candidate"), id: idSchema }),
    z.object({ choice: z.literal("new") }),
    z.object({ choice: z.literal("leave") }),
  ],
  "Xin chọn candidate, new hoặc leave. || Choose candidate, new or leave.",
);
