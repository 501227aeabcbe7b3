import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { engineOf } from "../../../../../../../workflows/channel/container-engine";
import { noBatch } from "../../../../exchange-refusals";

/** The very bytes that the manifest's SHA-256 is of. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<Buffer>): Promise<void> {
  const { exchange } = engineOf(req.scope).book;
  const id = req.params.id ?? "";
  const [batch, file] = await Promise.all([exchange.batch(id), exchange.file(id)]);
  if (!batch || !file) throw noBatch();
  const { name, sha256 } = batch.manifest.file;
  res.setHeader("Content-Type", batch.media_type);
  res.setHeader("Content-Disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  res.setHeader("X-Content-SHA256", sha256);
  res.send(file);
}
