import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ACCESS } from "../../../../../modules/access";
import type { AccessService } from "../../../../../modules/access/service";
import { personOf } from "../../../../guard/caller";

export async function POST(req: MedusaRequest, res: MedusaResponse<{ ended: true }>): Promise<void> {
  const { id, principal_id } = personOf(req).signIn;
  const access: AccessService = req.scope.resolve(ACCESS);
  await access.endSessionsOf(principal_id, id, new Date());
  res.json({ ended: true });
}
