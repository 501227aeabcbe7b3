import { isMarketplaceError, type MarketplaceId, marketplaceId } from "@ocop/integrations/core";
import { gapSince } from "../../../modules/channel/domain/orders/gap";
import { channelName } from "../channel-names";
import { settleAgain } from "./apply-order";
import type { OrderEngine } from "./order-engine";
import { pullQueue, takeKept } from "./pull-messages";
import { readOrders } from "./read-orders";

/** Shops read one after the other in one round; the others come in the next. */
const AT_ONCE = 20;
/** How often an order in trouble is compared with the stock again. */
const TEND_EVERY_MS = 5 * 60_000;

/** The marketplaces of this installation that tell their orders. */
export function orderChannels(engine: OrderEngine): MarketplaceId[] {
  return marketplaceId.options.filter((channel) => engine.ports(channel)?.orders !== undefined);
}

/** Reads the shops of marketplaces that are due. One process at a time reads a shop; another goes on with the next. */
export async function readDueShops(engine: OrderEngine, channels = orderChannels(engine)): Promise<void> {
  for (const shop of await engine.orders.dueShops(channels, engine.now(), AT_ONCE))
    await engine.orders.asOnlyReader(`orders ${shop}`, () => readOrders(engine, shop));
}

/** Pulls from marketplaces that keep a queue of events instead of sending them. */
export async function pullQueues(engine: OrderEngine, channels = orderChannels(engine)): Promise<void> {
  for (const shop of await engine.book.shops()) {
    const events = channels.includes(shop.channel) ? engine.ports(shop.channel)?.events : undefined;
    if (events) await engine.orders.asOnlyReader(`events ${shop.id}`, () => pullQueue(engine, shop, events));
  }
}

/** Takes what marketplaces could not deliver. */
export async function takeKeptMessages(engine: OrderEngine): Promise<void> {
  for (const channel of orderChannels(engine)) {
    const lost = engine.ports(channel)?.webhooks?.lost;
    if (!lost) continue;
    await engine.orders.asOnlyReader(`kept ${channel}`, async () => {
      try {
        await takeKept(engine, channel, lost);
      } catch (error) {
        if (!isMarketplaceError(error)) throw error;
        // Reading on finds the orders all the same; officers see that keeping failed.
        await engine.orders.countRefusal(channel, `kept_${error.failure.kind}`, engine.now());
      }
    });
  }
}

/** Raises the alarm for shops whose orders nobody has read for too long, whatever the reason. */
export async function noticeGaps(engine: OrderEngine): Promise<void> {
  const now = engine.now();
  const channels = new Set(orderChannels(engine));
  const shops = new Map((await engine.book.shops()).map((shop) => [shop.id, shop]));
  for (const watch of await engine.orders.watches()) {
    const shop = shops.get(watch.shop_id);
    const from = gapSince(watch.read_at ?? watch.since, now);
    if (!shop || !channels.has(shop.channel) || from === null) continue;
    const channel = channelName(shop.channel);
    await engine.orders.openGap(
      shop.id,
      from,
      now,
      watch.failure ?? {
        message_vi: `Chưa đọc được đơn hàng của gian hàng trên ${channel}. Hệ thống sẽ đọc bù khi kết nối lại; hãy xem đơn trực tiếp trên ${channel} trong lúc chờ.`,
        message_en: `The shop's orders on ${channel} have not been read. They are made up for as soon as it answers; please look at ${channel} itself meanwhile.`,
      },
    );
  }
}

/** Compares orders in trouble with the stock again: an article number was put right, or goods were counted anew. */
export async function tendOrders(engine: OrderEngine): Promise<void> {
  const before = new Date(engine.now().getTime() - TEND_EVERY_MS);
  for (const id of await engine.orders.troubled(before, AT_ONCE)) await settleAgain(engine, id);
}
