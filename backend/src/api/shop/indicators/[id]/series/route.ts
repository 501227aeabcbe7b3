import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { IndicatorSeries } from "../../../../../contracts/indicators";
import { invalidInput } from "../../../../../platform/http/errors";
import { parseInput } from "../../../../../platform/http/validate";
import { daysOf, MOST_POINTS, readSeries } from "../../../../../workflows/indicator/read-series";
import { answered, indicatorOf } from "../../answers";
import { seriesSchema, TOO_MANY_POINTS } from "../../validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<IndicatorSeries>): Promise<void> {
  const id = indicatorOf(req.params.id);
  const { reading, from, to, step, known, ...wish } = parseInput(seriesSchema, req.query);
  const stretch = { from, to, step, known };
  if (daysOf(stretch).length > MOST_POINTS) throw invalidInput([TOO_MANY_POINTS]);
  res.json(answered(await readSeries(req.scope, { id, reading, by: null, geography: null }, stretch, wish)));
}
