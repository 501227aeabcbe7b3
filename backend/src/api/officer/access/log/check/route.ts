import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { LogCheck } from "../../../../../contracts/access";
import { ACCESS } from "../../../../../modules/access";
import type { AccessService } from "../../../../../modules/access/service";

export async function GET(req: MedusaRequest, res: MedusaResponse<LogCheck>): Promise<void> {
  const access: AccessService = req.scope.resolve(ACCESS);
  res.json(await access.checkActs());
}
