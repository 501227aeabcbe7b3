import { ADAPTERS } from "@ocop/integrations/adapters";
import type { MarketplaceId } from "@ocop/integrations/core";
import type { Registered } from "../channel/connect-shop";
import type { Engine } from "../channel/engine";

/**
 * Notes a producer's own shop on a channel that takes files. Such a channel tells no number of a shop: each producer has one there,
 * named by its own id.
 */
export async function registerFileShop(
  engine: Engine,
  { channel, name, producer_id }: { channel: MarketplaceId; name: string; producer_id: string },
): Promise<Registered> {
  if (!ADAPTERS[channel].info.fileExchange) return { kind: "no_channel" };
  const shop = { way: "file" as const, external_id: producer_id, name, producer_id };
  const registered = await engine.book.desk.register(channel, shop);
  return registered ? { kind: "registered", shop: registered } : { kind: "known_already" };
}
