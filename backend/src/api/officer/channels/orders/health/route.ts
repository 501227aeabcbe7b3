import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ChannelOrderHealth } from "../../../../../contracts/channel-orders";
import { orderEngineOf } from "../../../../../workflows/channel/orders/container-order-engine";
import { toHealth } from "../desk-order";
import { visibleShops } from "../visible-shops";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ChannelOrderHealth>): Promise<void> {
  const { orders, now } = orderEngineOf(req.scope);
  const [health, shops] = await Promise.all([orders.health(now()), visibleShops(req)]);
  res.json(toHealth(health, new Map(shops.map((shop) => [shop.id, shop]))));
}
