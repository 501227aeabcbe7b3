import type { CachedCategories } from "@ocop/integrations/categories";
import { type Call, type MarketplaceId, type Ports, shopId } from "@ocop/integrations/core";
import { categoriesOf } from "./categories";
import type { Engine } from "./engine";

/** Somebody whose permission a channel's categories can be read with. */
export type ChannelReader = { ports: Ports; call: Call; categories: CachedCategories };

/**
 * @param shop the shop to read with; any connected one of the channel where empty
 * @returns null where the channel tells no categories or no shop of it is connected
 */
export async function channelReader(
  engine: Engine,
  channel: MarketplaceId,
  shop: string,
): Promise<ChannelReader | null> {
  const ports = engine.ports(channel);
  const categories = ports && categoriesOf(engine, channel, ports);
  if (!categories) return null;
  const shops = (await engine.book.shops()).filter((one) => one.channel === channel && one.way === "api");
  const usable = shops.filter(({ id, state }) => (shop === "" ? state === "connected" : id === shop));
  const [first] = usable;
  return first ? { ports, categories, call: { shop: shopId.parse(first.external_id) } } : null;
}
