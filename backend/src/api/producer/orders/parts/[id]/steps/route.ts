import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { StepTaken } from "../../../../../../contracts/producer-orders";
import { parseInput } from "../../../../../../platform/http/validate";
import { producerActor, toOwnPart } from "../../../../../../workflows/producer-orders/read-own-part";
import { takeStep } from "../../../../../../workflows/producer-orders/take-step";
import { producerOf, tellAct } from "../../../../../guard/caller";
import { noOrder, orderMoved } from "../../../refusals";
import { stepSchema } from "../../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<StepTaken>): Promise<void> {
  const { note, ...step } = parseInput(stepSchema, req.body);
  const actor = producerActor(producerOf(req).principal_id);
  const outcome = await takeStep(req.scope, { ...step, part_id: req.params.id ?? "", actor, note: note || null });
  if (outcome.kind === "not_found") throw noOrder();
  if (outcome.kind === "elsewhere") throw orderMoved();
  tellAct(req, { before: { state: step.from }, after: { state: step.to } });
  res.json({ part: await toOwnPart(req.scope, outcome.part), repeated: outcome.repeated });
}
