import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { BulkAccepted } from "../../../../contracts/producer-channels";
import { parseInput } from "../../../../platform/http/validate";
import { askForOffers } from "../../../../workflows/producer-listings/change-offers";
import { producerOf, tellAct } from "../../../guard/caller";
import { notInScope } from "../../../guard/refusals";
import { offerChangesSchema } from "../validators";

/** Accepts changed prices and stocks; each is made by itself afterwards. */
export async function POST(req: MedusaRequest, res: MedusaResponse<BulkAccepted>): Promise<void> {
  const { changes } = parseInput(offerChangesSchema, req.body);
  const { producer_id, principal_id } = producerOf(req);
  const act_id = await askForOffers(req.scope, producer_id, changes, principal_id);
  if (act_id === null) throw notInScope();
  tellAct(req, { target_kind: "bulk_act", target_id: act_id, after: changes });
  res.status(202).json({ act_id });
}
