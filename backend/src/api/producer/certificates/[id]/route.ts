import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnDossier } from "../../../../contracts/producer-certificates";
import { ownDossier } from "../own-dossier";

export async function GET(req: MedusaRequest, res: MedusaResponse<OwnDossier>): Promise<void> {
  res.json(await ownDossier(req));
}
