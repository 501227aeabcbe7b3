import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { IndicatorList } from "../../../contracts/indicators";
import { parseInput } from "../../../platform/http/validate";
import { listIndicators } from "../../../workflows/indicator/read-indicators";
import { answered } from "./answers";
import { listSchema } from "./validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<IndicatorList>): Promise<void> {
  res.json(answered(await listIndicators(req.scope, parseInput(listSchema, req.query))));
}
