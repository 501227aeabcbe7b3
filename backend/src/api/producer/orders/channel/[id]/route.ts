import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnChannelOrder } from "../../../../../contracts/producer-orders";
import { readOwnChannelOrder } from "../../../../../workflows/producer-orders/read-own-channel-order";
import { producerOf } from "../../../../guard/caller";
import { noOrder } from "../../refusals";

export async function GET(req: MedusaRequest, res: MedusaResponse<OwnChannelOrder>): Promise<void> {
  const order = await readOwnChannelOrder(req.scope, producerOf(req).producer_id, req.params.id ?? "");
  if (!order) throw noOrder();
  res.json(order);
}
