import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnCertificates } from "../../../contracts/producer-certificates";
import { readCertificates } from "../../../workflows/dossier/read-dossier";
import { producerOf } from "../../guard/caller";

export async function GET(req: MedusaRequest, res: MedusaResponse<OwnCertificates>): Promise<void> {
  res.json({ certificates: await readCertificates(req.scope, producerOf(req).producer_id) });
}
