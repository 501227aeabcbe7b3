import type { MedusaContainer } from "@medusajs/framework/types";
import { orderEngineOf } from "../workflows/channel/orders/container-order-engine";
import { noticeGaps, pullQueues, readDueShops } from "../workflows/channel/orders/watch-orders";

const watching: { now: Promise<void> | null } = { now: null };

/** Reads the orders of shops that are due. A tick that finds the one before still at work leaves it to that one. */
export default async function watchChannelOrders(container: MedusaContainer): Promise<void> {
  watching.now ??= round(container).finally(() => {
    watching.now = null;
  });
  await watching.now;
}

async function round(container: MedusaContainer): Promise<void> {
  const engine = orderEngineOf(container);
  await noticeGaps(engine);
  await Promise.all([pullQueues(engine), readDueShops(engine)]);
}

export const config = { name: "watch-channel-orders", schedule: { interval: 1_000 } };
