import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CheckDetail } from "../../../../../contracts/presence";
import { readCheck } from "../../../../../workflows/presence/read-checks";
import { noCheck } from "../../refusals";
import { requireInScope } from "../../within-scope";

/** Everything that is kept of one check. */
export async function GET(req: MedusaRequest, res: MedusaResponse<CheckDetail>): Promise<void> {
  const detail = await readCheck(req.scope, req.params.id ?? "");
  if (!detail) throw noCheck();
  await requireInScope(req, detail.check.product_id);
  res.json(detail);
}
