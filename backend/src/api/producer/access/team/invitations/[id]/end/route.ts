import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ACCESS } from "../../../../../../../modules/access";
import type { AccessService } from "../../../../../../../modules/access/service";
import { producerOf } from "../../../../../../guard/caller";
import { deadInvitation } from "../../../../refusals";

export async function POST(req: MedusaRequest, res: MedusaResponse<{ ended: true }>): Promise<void> {
  const { invitations }: AccessService = req.scope.resolve(ACCESS);
  const ended = await invitations.end(req.params.id ?? "", producerOf(req).principal_id, new Date());
  if (!ended) throw deadInvitation();
  res.json({ ended: true });
}
