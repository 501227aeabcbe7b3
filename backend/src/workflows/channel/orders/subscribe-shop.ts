import { shopId } from "@ocop/integrations/core";
import type { Watch } from "../../../modules/channel/store/orders-watch";
import type { ChannelShop } from "../../../modules/channel/store/shops";
import type { OrderEngine } from "./order-engine";

/** Asks a marketplace to send a shop's messages to us, where it lets the application choose the address. */
export async function subscribeShop(engine: OrderEngine, shop: ChannelShop, watch: Watch): Promise<void> {
  const webhooks = engine.ports(shop.channel)?.webhooks;
  if (engine.hooksUrl === null || !webhooks?.subscribe) return;
  const address = `${engine.hooksUrl}/channel-hooks/${shop.channel}`;
  if (watch.subscribed_to === address) return;
  await webhooks.subscribe(address, { shop: shopId.parse(shop.external_id) });
  await engine.orders.patchWatch(shop.id, { subscribed_to: address });
}
