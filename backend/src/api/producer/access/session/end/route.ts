import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ACCESS } from "../../../../../modules/access";
import type { AccessService } from "../../../../../modules/access/service";
import { personOf } from "../../../../guard/caller";

export async function POST(req: MedusaRequest, res: MedusaResponse<{ ended: true }>): Promise<void> {
  const access: AccessService = req.scope.resolve(ACCESS);
  await access.endSession(personOf(req).signIn.id, new Date());
  res.json({ ended: true });
}
