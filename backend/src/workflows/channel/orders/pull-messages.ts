import {
  type EventPort,
  isMarketplaceError,
  type MarketplaceId,
  shopId,
  type WebhookPort,
} from "@ocop/integrations/core";
import type { ChannelShop } from "../../../modules/channel/store/shops";
import type { OrderEngine } from "./order-engine";
import { noteFailure } from "./reading-failed";

/**
 * Empties the event queue a marketplace keeps for a shop. What was pulled is kept here before it is acknowledged there, so that
 * a crash between the two only brings it again.
 */
export async function pullQueue(engine: OrderEngine, shop: ChannelShop, events: EventPort): Promise<void> {
  const watch = await engine.orders.watch(shop.id);
  if (!watch || shop.state === "reconnect") return;
  try {
    const queue = watch.queue ?? (await openQueue(engine, shop, events));
    let acknowledge = watch.acknowledge;
    for (let more = true; more; ) {
      const pulled = await events.pull(queue, acknowledge, { shop: shopId.parse(shop.external_id) });
      const received = { at: engine.now(), way: "queue", bodySha256: null } as const;
      await engine.orders.receive(shop.channel, pulled.events, received);
      acknowledge = pulled.acknowledge;
      await engine.orders.patchWatch(shop.id, { acknowledge });
      more = pulled.events.length > 0;
    }
  } catch (error) {
    // A queue the marketplace forgot is opened anew.
    if (isMarketplaceError(error) && error.failure.kind === "gone")
      await engine.orders.patchWatch(shop.id, { queue: null, acknowledge: null });
    await noteFailure(engine, shop, error);
  }
}

async function openQueue(engine: OrderEngine, shop: ChannelShop, events: EventPort): Promise<string> {
  const queue = await events.open(`ocop-${shop.external_id}`, { shop: shopId.parse(shop.external_id) });
  await engine.orders.patchWatch(shop.id, { queue, acknowledge: null });
  return queue;
}

/** Takes the messages a marketplace could not deliver and kept. They come again until it hears that they are stored. */
export async function takeKept(engine: OrderEngine, channel: MarketplaceId, lost: WebhookPort["lost"]): Promise<void> {
  for (let more = lost !== undefined; more && lost; ) {
    const kept = await lost();
    const received = { at: engine.now(), way: "kept", bodySha256: null } as const;
    await engine.orders.receive(channel, kept.events, received);
    await kept.confirm();
    more = kept.events.length > 0;
  }
}
