import { ADAPTERS } from "@ocop/integrations/adapters";
import { type CachedCategories, cachedCategories } from "@ocop/integrations/categories";
import type { MarketplaceId, Ports } from "@ocop/integrations/core";
import type { Engine } from "./engine";

const kept = new WeakMap<Ports, CachedCategories>();

/** A channel's category tree and rules, read once a day in this process. @returns null where the channel tells none */
export function categoriesOf(engine: Engine, channel: MarketplaceId, ports: Ports): CachedCategories | null {
  if (!ports.categories) return null;
  const known = kept.get(ports);
  if (known) return known;
  const clock = { now: () => engine.now().getTime(), sleep: async () => undefined };
  // Where every shop has a host of its own, it has categories of its own.
  const perShop = ADAPTERS[channel].info.urlClaims === false;
  const fresh = cachedCategories(ports.categories, clock, { perShop });
  kept.set(ports, fresh);
  return fresh;
}
