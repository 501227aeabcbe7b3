import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { IndicatorDetail } from "../../../../contracts/indicators";
import { parseInput } from "../../../../platform/http/validate";
import { readIndicator } from "../../../../workflows/indicator/read-indicators";
import { answered, indicatorOf } from "../answers";
import { detailSchema } from "../validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<IndicatorDetail>): Promise<void> {
  const id = indicatorOf(req.params.id);
  const { reading, by, geography, ...wish } = parseInput(detailSchema, req.query);
  res.json(answered(await readIndicator(req.scope, { id, reading, by, geography }, wish)));
}
