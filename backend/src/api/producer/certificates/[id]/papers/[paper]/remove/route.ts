import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnDossier } from "../../../../../../../contracts/producer-certificates";
import { removePaper } from "../../../../../../../workflows/dossier/keep-paper";
import { producerOf } from "../../../../../../guard/caller";
import { noPaper, ownDossier } from "../../../../own-dossier";

export async function POST(req: MedusaRequest, res: MedusaResponse<OwnDossier>): Promise<void> {
  const { producer_id, principal_id: by } = producerOf(req);
  if (!(await removePaper(req.scope, { id: req.params.paper ?? "", producer_id, by }))) throw noPaper();
  res.json(await ownDossier(req));
}
