import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { HealthAnswer } from "../../../contracts/common";
import { isReady } from "../../../workflows/shop/health/is-ready";

/** 200 once database and catalogue answer, 503 until then. Without detail: it is open to everybody. */
export async function GET(req: MedusaRequest, res: MedusaResponse<HealthAnswer>): Promise<void> {
  const ready = await isReady(req.scope);
  res.status(ready ? 200 : 503).json({ ready });
}
