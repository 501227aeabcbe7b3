import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { BulkAccepted } from "../../../../../contracts/producer-channels";
import { CHANNEL } from "../../../../../modules/channel";
import type { ChannelService } from "../../../../../modules/channel/service";
import { undoMany } from "../../../../../workflows/producer-listings/undo";
import { producerOf, tellAct } from "../../../../guard/caller";
import { tooLateToUndo } from "../../refusals";

/** Takes back what was done with many at once. */
export async function POST(req: MedusaRequest, res: MedusaResponse<BulkAccepted>): Promise<void> {
  const id = req.params.id ?? "";
  const { bulkActs }: ChannelService = req.scope.resolve(CHANNEL);
  const act_id = await undoMany(bulkActs, id, producerOf(req).principal_id, new Date());
  if (act_id === null) throw tooLateToUndo();
  tellAct(req, { target_kind: "bulk_act", target_id: id, after: { taken_back_by: act_id } });
  res.status(202).json({ act_id });
}
