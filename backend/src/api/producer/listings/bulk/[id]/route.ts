import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { BulkProgress } from "../../../../../contracts/producer-channels";
import { engineOf } from "../../../../../workflows/channel/container-engine";
import { readBulkAct } from "../../../../../workflows/producer-listings/read-bulk-act";
import { producerOf } from "../../../../guard/caller";
import { notInScope } from "../../../../guard/refusals";

export async function GET(req: MedusaRequest, res: MedusaResponse<BulkProgress>): Promise<void> {
  const { producer_id } = producerOf(req);
  const progress = await readBulkAct(req.scope, engineOf(req.scope), producer_id, req.params.id ?? "");
  if (!progress) throw notInScope();
  res.json(progress);
}
