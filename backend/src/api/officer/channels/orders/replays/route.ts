import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ReplayAsked } from "../../../../../contracts/channel-orders";
import { parseInput } from "../../../../../platform/http/validate";
import { orderEngineOf } from "../../../../../workflows/channel/orders/container-order-engine";
import { noShop } from "../desk-order";
import { replaySchema } from "../validators";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ReplayAsked>): Promise<void> {
  const { shop_id, from, to } = parseInput(replaySchema, req.body);
  const { book, orders } = orderEngineOf(req.scope);
  const shop = await book.shop(shop_id);
  if (!shop) throw noShop();
  res.status(202).json({ asked: await orders.replay(shop, new Date(from), new Date(to)) });
}
