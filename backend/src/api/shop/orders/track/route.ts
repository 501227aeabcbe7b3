import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OrderTracking } from "../../../../contracts/checkout";
import { parseInput } from "../../../../platform/http/validate";
import { trackOrder } from "../../../../workflows/ordering/track-order";
import { orderNotFound } from "../answers";
import { trackRequestSchema } from "../validators";

/** POST, so that neither code nor phone number ends up in a log or a browser history. */
export async function POST(req: MedusaRequest, res: MedusaResponse<OrderTracking>): Promise<void> {
  const tracking = await trackOrder(req.scope, parseInput(trackRequestSchema, req.body));
  if (!tracking) throw orderNotFound();
  res.json(tracking);
}
