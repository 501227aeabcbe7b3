import type { MedusaContainer } from "@medusajs/framework/types";
import type { OwnChannelOrder } from "../../contracts/producer-orders";
import { CHANNEL } from "../../modules/channel";
import type { ChannelService } from "../../modules/channel/service";
import { toOwnOrders } from "./list-own-orders";

/** @returns null where there is no such order or it sells nothing of this producer */
export async function readOwnChannelOrder(
  container: MedusaContainer,
  producer: string,
  id: string,
): Promise<OwnChannelOrder | null> {
  const { orders }: ChannelService = container.resolve(CHANNEL);
  const order = await orders.order(id);
  if (!order || !(await orders.isOf(id, producer))) return null;
  const [own] = await toOwnOrders(container, producer, [order]);
  if (!own) return null;
  const events = await orders.events(id);
  return {
    ...own,
    ordered_at: order.ordered_at.toISOString(),
    history: events.map(({ at, message_vi: message, message_en }) => ({ at: at.toISOString(), message, message_en })),
  };
}
