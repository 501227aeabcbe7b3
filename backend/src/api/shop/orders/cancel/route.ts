import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OrderTracking } from "../../../../contracts/checkout";
import { parseInput } from "../../../../platform/http/validate";
import { cancelByBuyer } from "../../../../workflows/ordering/cancel-by-buyer";
import { acceptedAlready, orderNotFound } from "../answers";
import { cancelRequestSchema } from "../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<OrderTracking>): Promise<void> {
  const outcome = await cancelByBuyer(req.scope, parseInput(cancelRequestSchema, req.body));
  if (outcome.kind === "not_found") throw orderNotFound();
  if (outcome.kind === "too_late") throw acceptedAlready();
  res.json(outcome.order);
}
