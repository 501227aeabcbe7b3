import type { MedusaContainer } from "@medusajs/framework/types";
import { orderEngineOf } from "../workflows/channel/orders/container-order-engine";
import { takeKeptMessages, tendOrders } from "../workflows/channel/orders/watch-orders";

/** Orders of marketplaces that are in trouble, and messages they could not deliver. */
export default async function tendChannelOrders(container: MedusaContainer): Promise<void> {
  const engine = orderEngineOf(container);
  await takeKeptMessages(engine);
  await tendOrders(engine);
}

export const config = { name: "tend-channel-orders", schedule: "* * * * *" };
