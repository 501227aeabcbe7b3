import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Undoables } from "../../../../contracts/producer-channels";
import { readUndoables } from "../../../../workflows/producer-listings/read-bulk-act";
import { producerOf } from "../../../guard/caller";

export async function GET(req: MedusaRequest, res: MedusaResponse<Undoables>): Promise<void> {
  res.json(await readUndoables(req.scope, producerOf(req).producer_id, new Date()));
}
