import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { engineOf } from "../../../../../../../workflows/channel/container-engine";
import { noBatch } from "../../../../../../officer/channels/exchange-refusals";

/** The very bytes that the manifest's SHA-256 is of. */
export async function GET(req: MedusaRequest, res: MedusaResponse<Buffer>): Promise<void> {
  const { exchange } = engineOf(req.scope).book;
  const id = req.params.id ?? "";
  const [batch, file] = await Promise.all([exchange.batch(id), exchange.file(id)]);
  if (!batch || !file) throw noBatch();
  res.setHeader("Content-Type", batch.media_type);
  res.setHeader("Content-Disposition", `attachment; filename*=UTF-8''${encodeURIComponent(batch.manifest.file.name)}`);
  res.setHeader("X-Content-SHA256", batch.manifest.file.sha256);
  res.send(file);
}
