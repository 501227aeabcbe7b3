import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { notFound } from "../../../../platform/http/errors";
import { parseInput } from "../../../../platform/http/validate";
import { PICTURE_WIDTHS, readPicture } from "../../../../workflows/content/pictures";

const WIDTH = "Cỡ ảnh này không có. || There is no picture of this width.";
const querySchema = z.object({
  w: z.coerce
    .number()
    .pipe(
      z.union(
        PICTURE_WIDTHS.map((width) => z.literal(width)),
        WIDTH,
      ),
    )
    .optional(),
});
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** A picture under the hash of its bytes: what an address shows never changes, so it may be kept for ever. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const hash = hashSchema.safeParse(req.params.sha256);
  const { w } = parseInput(querySchema, req.query);
  const picture = hash.success ? await readPicture(req.scope, hash.data, w ?? null) : null;
  if (!picture) throw notFound("Không có ảnh này.", "There is no such picture.");
  res.setHeader("content-type", picture.mime);
  res.setHeader("cache-control", "public, max-age=31536000, immutable");
  res.send(picture.bytes);
}
