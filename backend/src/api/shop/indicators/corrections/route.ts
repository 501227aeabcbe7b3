import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CorrectionList } from "../../../../contracts/indicators";
import { listCorrections } from "../../../../workflows/indicator/list-corrections";

export async function GET(req: MedusaRequest, res: MedusaResponse<CorrectionList>): Promise<void> {
  res.json(await listCorrections(req.scope));
}
