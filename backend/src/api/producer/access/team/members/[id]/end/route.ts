import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { notOwn } from "../../../../../../../api/guard/refusals";
import { ACCESS } from "../../../../../../../modules/access";
import type { AccessService } from "../../../../../../../modules/access/service";
import { today } from "../../../../../../../platform/calendar/clock";
import { producerOf } from "../../../../../../guard/caller";
import { lastOwner } from "../../../../refusals";

export async function POST(req: MedusaRequest, res: MedusaResponse<{ ended: true }>): Promise<void> {
  const { producers }: AccessService = req.scope.resolve(ACCESS);
  const { producer_id, principal_id: by } = producerOf(req);
  const changed = await producers.removeMember({ id: req.params.id ?? "", producer_id, day: today(), by });
  if (changed === "last_owner") throw lastOwner();
  if (changed === "not_found") throw notOwn();
  res.json({ ended: true });
}
