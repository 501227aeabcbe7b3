import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnOrders } from "../../../contracts/producer-orders";
import { parseInput } from "../../../platform/http/validate";
import { listOwnOrders } from "../../../workflows/producer-orders/list-own-orders";
import { producerOf } from "../../guard/caller";
import { ownOrdersQuerySchema } from "./validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<OwnOrders>): Promise<void> {
  const { stage = null, channel = null, ...asked } = parseInput(ownOrdersQuerySchema, req.query);
  res.json(await listOwnOrders(req.scope, producerOf(req).producer_id, { stage, channel, ...asked }));
}
