import type { CachedCategories, CategorySearch } from "@ocop/integrations/categories";
import { type Call, type ListingPort, type Ports, type ShopFacts, shopId } from "@ocop/integrations/core";
import type { StandingDecisions } from "../../modules/channel/store/decision-book";
import type { ChannelShop } from "../../modules/channel/store/shops";
import { categoriesOf } from "./categories";
import type { Engine } from "./engine";

/** One shop with all that checking products for it needs, read once for many of them. */
export type ShopContext = {
  engine: Engine;
  shop: ChannelShop;
  ports: Ports;
  listings: ListingPort;
  call: Call;
  standing: StandingDecisions;
  categories: CachedCategories | null;
  tree: CategorySearch | null;
  shopFacts: ShopFacts | null;
};

export type NoContext = { kind: "no_shop" } | { kind: "no_channel" } | { kind: "by_file" };

/** @throws MarketplaceError where the marketplace could not be asked */
export async function shopContext(engine: Engine, id: string): Promise<ShopContext | NoContext> {
  const shop = await engine.book.shop(id);
  if (!shop) return { kind: "no_shop" };
  if (shop.way === "file") return { kind: "by_file" };
  const ports = engine.ports(shop.channel);
  if (!ports?.listings) return { kind: "no_channel" };
  const call = { shop: shopId.parse(shop.external_id) };
  const categories = categoriesOf(engine, shop.channel, ports);
  const [standing, tree, shopFacts] = await Promise.all([
    engine.book.decisions.standing(shop.channel),
    categories?.tree(call) ?? null,
    ports.shop?.facts(call) ?? null,
  ]);
  return { engine, shop, ports, listings: ports.listings, call, standing, categories, tree, shopFacts };
}
