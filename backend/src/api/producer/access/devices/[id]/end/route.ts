import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { notOwn } from "../../../../../../api/guard/refusals";
import { ACCESS } from "../../../../../../modules/access";
import type { AccessService } from "../../../../../../modules/access/service";
import { personOf } from "../../../../../guard/caller";

export async function POST(req: MedusaRequest, res: MedusaResponse<{ ended: true }>): Promise<void> {
  const { producers }: AccessService = req.scope.resolve(ACCESS);
  const ended = await producers.endDevice(personOf(req).signIn.principal_id, req.params.id ?? "", new Date());
  if (!ended) throw notOwn();
  res.json({ ended: true });
}
