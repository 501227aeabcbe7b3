import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeskChannelOrders } from "../../../../contracts/channel-orders";
import { parseInput } from "../../../../platform/http/validate";
import { orderEngineOf } from "../../../../workflows/channel/orders/container-order-engine";
import { toDeskOrder } from "./desk-order";
import { ordersQuerySchema } from "./validators";
import { visibleShops } from "./visible-shops";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<DeskChannelOrders>): Promise<void> {
  const { shop, channel = null, state = null, trouble, page, limit } = parseInput(ordersQuerySchema, req.query);
  const { orders } = orderEngineOf(req.scope);
  const shops = (await visibleShops(req)).filter(({ id }) => shop === undefined || id === shop);
  const filter = { shops: shops.map(({ id }) => id), channel, states: state, trouble };
  const found = await orders.page(filter, limit, (page - 1) * limit);
  const lines = await orders.lines(found.orders.map(({ id }) => id));
  const shopOf = new Map(shops.map((one) => [one.id, one]));
  const linesOf = (order: string) => lines.filter(({ order_id }) => order_id === order);
  res.json({
    orders: found.orders.map((order) => toDeskOrder(order, shopOf.get(order.shop_id), linesOf(order.id))),
    page: { page, limit, total: found.total, pages: Math.ceil(found.total / limit) },
  });
}
