import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeskChannelOrderHistory } from "../../../../../contracts/channel-orders";
import { namesOfPeople } from "../../../../../workflows/access/people-names";
import { orderEngineOf } from "../../../../../workflows/channel/orders/container-order-engine";
import { noOrder, toDeskOrder, toHistory } from "../desk-order";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<DeskChannelOrderHistory>,
): Promise<void> {
  const { book, orders } = orderEngineOf(req.scope);
  const order = await orders.order(req.params.id ?? "");
  if (!order) throw noOrder();
  const [shop, lines, versions, events] = await Promise.all([
    book.shop(order.shop_id),
    orders.lines([order.id]),
    orders.versions(order.id),
    orders.events(order.id),
  ]);
  const nameOf = await namesOfPeople(
    req.scope,
    events.map(({ actor }) => actor),
  );
  const told = events.map((event) => ({ ...event, actor: nameOf(event.actor) }));
  res.json({ order: toDeskOrder(order, shop ?? undefined, lines), ...toHistory(versions, told) });
}
