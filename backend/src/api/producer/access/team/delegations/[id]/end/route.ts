import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { notOwn } from "../../../../../../../api/guard/refusals";
import { ACCESS } from "../../../../../../../modules/access";
import type { AccessService } from "../../../../../../../modules/access/service";
import { today } from "../../../../../../../platform/calendar/clock";
import { producerOf } from "../../../../../../guard/caller";

export async function POST(req: MedusaRequest, res: MedusaResponse<{ ended: true }>): Promise<void> {
  const { producers }: AccessService = req.scope.resolve(ACCESS);
  const ended = await producers.endDelegation(req.params.id ?? "", today(), producerOf(req).principal_id);
  if (!ended) throw notOwn();
  res.json({ ended: true });
}
