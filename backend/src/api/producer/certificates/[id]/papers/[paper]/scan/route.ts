import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { DOSSIER } from "../../../../../../../modules/dossier";
import type { DossierService } from "../../../../../../../modules/dossier/service";
import { readScan } from "../../../../../../../workflows/dossier/keep-paper";
import { producerOf } from "../../../../../../guard/caller";
import { noPaper } from "../../../../own-dossier";

/** The scan of a paper, to its own producer alone. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const dossier: DossierService = req.scope.resolve(DOSSIER);
  const paper = await dossier.paper(producerOf(req).producer_id, req.params.paper ?? "");
  const scan = paper && (await readScan(req.scope, paper));
  if (!scan) throw noPaper();
  res.setHeader("content-type", scan.mime);
  res.setHeader("content-disposition", `attachment; filename="${scan.name}"`);
  res.setHeader("cache-control", "private, no-store");
  res.end(scan.bytes);
}
