import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OfferApplied } from "../../../../contracts/producer-channels";
import { parseInput } from "../../../../platform/http/validate";
import { changeOffers } from "../../../../workflows/producer-listings/change-offers";
import { producerOf, tellAct } from "../../../guard/caller";
import { offerChangesSchema } from "../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<OfferApplied>): Promise<void> {
  const { changes } = parseInput(offerChangesSchema, req.body);
  const { producer_id, principal_id } = producerOf(req);
  const applied = await changeOffers(req.scope, producer_id, changes, principal_id);
  tellAct(req, { target_kind: "product", after: applied.done });
  res.json(applied);
}
