import { type OrderPort, shopId } from "@ocop/integrations/core";
import { readFrom } from "../../../modules/channel/domain/orders/gap";
import type { Watch } from "../../../modules/channel/store/orders-watch";
import type { ChannelShop } from "../../../modules/channel/store/shops";
import { applyOrder } from "./apply-order";
import type { OrderEngine } from "./order-engine";
import { noteFailure } from "./reading-failed";
import { subscribeShop } from "./subscribe-shop";

/** How often a shop is read whose marketplace tells changes by itself, and one whose does not. */
const TOLD_EVERY_MS = 60_000;
const SILENT_EVERY_MS = 5_000;
const DAY_MS = 24 * 3_600_000;

/**
 * Reads everything that changed in a shop's orders since the last reading and a little before. The place is kept page by page,
 * so that a reading that was cut off goes on where it was; what was taken twice changes nothing.
 */
export async function readOrders(engine: OrderEngine, shopKey: string): Promise<void> {
  const [shop, watch] = await Promise.all([engine.book.shop(shopKey), engine.orders.watch(shopKey)]);
  const port = shop && engine.ports(shop.channel)?.orders;
  if (!shop || !watch || !port || shop.state === "reconnect") return;
  const begun = engine.now();
  try {
    await subscribeShop(engine, shop, watch);
    const found = await readPages(engine, shop, watch, port);
    await engine.orders.closeGap(shop.id, begun, found);
    const due_at = new Date(engine.now().getTime() + pause(watch, begun));
    await engine.orders.patchWatch(shop.id, { read_at: begun, due_at, failure: null });
  } catch (error) {
    await noteFailure(engine, shop, error);
  }
}

function pause({ told_at }: Watch, now: Date): number {
  const tells = told_at !== null && now.getTime() - told_at.getTime() < DAY_MS;
  return tells ? TOLD_EVERY_MS : SILENT_EVERY_MS;
}

/** @returns how many changes came to light that nobody had told */
async function readPages(engine: OrderEngine, shop: ChannelShop, watch: Watch, port: OrderPort): Promise<number> {
  const from = readFrom(watch.read_to, watch.since).getTime();
  let [found, readTo, askedAt] = [0, watch.read_to?.getTime() ?? from, engine.now()];
  for await (const { orders, next } of port.changedSince(
    { changedAt: from },
    { shop: shopId.parse(shop.external_id) },
  )) {
    for (const order of orders) {
      if ((await applyOrder(engine, shop, { order, source: "found", askedAt })) !== "known") found += 1;
    }
    // With the overlap the marketplace answers from before the place: the place itself never goes back.
    readTo = Math.max(readTo, next.changedAt);
    await engine.orders.patchWatch(shop.id, { read_to: new Date(readTo) });
    askedAt = engine.now();
  }
  return found;
}
