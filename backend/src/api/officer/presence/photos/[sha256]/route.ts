import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { notFound } from "../../../../../platform/http/errors";
import { photoProduct, readPhoto } from "../../../../../workflows/presence/photos";
import { requireInScope } from "../../within-scope";

/** The photo of a confirmation, to those who may see its product. */
export async function GET(req: MedusaRequest, res: MedusaResponse<Buffer>): Promise<void> {
  const hash = req.params.sha256 ?? "";
  await requireInScope(req, (await photoProduct(req.scope, hash)) ?? undefined);
  const photo = await readPhoto(req.scope, hash);
  if (!photo) throw notFound("Ảnh không còn nguyên vẹn hoặc đã mất.", "The picture is missing or was changed.");
  res.setHeader("Content-Type", photo.media_type);
  res.setHeader("Cache-Control", "private, no-store");
  res.send(photo.bytes);
}
