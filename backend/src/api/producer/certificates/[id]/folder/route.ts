import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { dossierFolder } from "../../../../../workflows/dossier/folder";
import { producerOf } from "../../../../guard/caller";
import { ownDossier } from "../../own-dossier";

/** Everything of a product's file as a ZIP archive with an index. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const dossier = await ownDossier(req);
  const body = await dossierFolder(req.scope, producerOf(req).producer_id, dossier);
  res.setHeader("content-type", "application/zip");
  res.setHeader("content-disposition", `attachment; filename="ho-so-${dossier.certificate.product_id}.zip"`);
  res.setHeader("cache-control", "private, no-store");
  res.end(body);
}
