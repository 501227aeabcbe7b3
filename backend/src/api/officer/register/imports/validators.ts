import { z } from "@medusajs/framework/zod";

const flag = (initially: "true" | "false") =>
  z
    .enum(["true", "false"], "Chỉ nhận true hoặc false. || Only true or false.")
    .default(initially)
    .transform((value) => value === "true");

/** A dry run unless told otherwise: an import never happens by leaving something out. */
export const importQuery = z.object({ dry_run: flag("true"), skip_refused: flag("false") });

export const diffQuery = z.object({
  against: z.string("Xin cho biết mã lượt nhập để so sánh. || Say which import to compare with.").min(1),
});

export const applyUploadBody = z.object({ skip_refused: z.boolean().default(false) });
