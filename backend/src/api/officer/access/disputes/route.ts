import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnershipDisputes } from "../../../../contracts/access-disputes";
import { disputesAbout } from "../../../../workflows/access/disputes";
import { producersInScope } from "../../producers-in-scope";

export async function GET(req: MedusaRequest, res: MedusaResponse<OwnershipDisputes>): Promise<void> {
  res.json({ disputes: await disputesAbout(req.scope, await producersInScope(req)) });
}
