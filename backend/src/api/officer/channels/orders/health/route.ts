import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ChannelOrderHealth } from "../../../../../contracts/channel-orders";
import { orderEngineOf } from "../../../../../workflows/channel/orders/container-order-engine";
import { toHealth } from "../desk-order";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ChannelOrderHealth>): Promise<void> {
  const { book, orders, now } = orderEngineOf(req.scope);
  const [health, shops] = await Promise.all([orders.health(now()), book.shops()]);
  res.json(toHealth(health, new Map(shops.map((shop) => [shop.id, shop]))));
}
