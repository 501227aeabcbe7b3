import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { notFound } from "../../../../../platform/http/errors";
import { parseInput } from "../../../../../platform/http/validate";
import { photoProducts, readPhoto } from "../../../../../workflows/presence/photos";
import { photoQuery } from "../../validators";
import { requireOneInScope } from "../../within-scope";

/** The photo of a confirmation, to those who may see a product it was sent for. */
export async function GET(req: MedusaRequest, res: MedusaResponse<Buffer>): Promise<void> {
  const { w = null } = parseInput(photoQuery, req.query);
  const hash = req.params.sha256 ?? "";
  await requireOneInScope(req, await photoProducts(req.scope, hash));
  const photo = await readPhoto(req.scope, hash, w);
  if (!photo) throw notFound("Ảnh không còn nguyên vẹn hoặc đã mất.", "The picture is missing or was changed.");
  res.setHeader("Content-Type", photo.media_type);
  res.setHeader("Cache-Control", "private, no-store");
  res.send(photo.bytes);
}
