import type { MarketplaceId } from "@ocop/integrations/core";
import { shopId } from "@ocop/integrations/core";
import type { TermsView } from "../../../contracts/channel-decision";
import { shopTermsSchema } from "../../../modules/channel/domain/shop-terms";
import type { ChannelShop } from "../../../modules/channel/store/shops";
import type { Engine } from "../../../workflows/channel/engine";
import { askingMarketplace } from "../../../workflows/channel/preview-listing";
import { savedTerms } from "./desk-decision";

/** A shop to ask the marketplace for its carriers with. */
async function anyShop(engine: Engine, channel: MarketplaceId): Promise<ChannelShop | null> {
  const shops = await engine.book.shops();
  return shops.find((one) => one.channel === channel && one.way === "api" && one.state === "connected") ?? null;
}

/** Terms as they hold, with all versions and what the shop can choose from, as far as the marketplace answers. */
export async function termsView(engine: Engine, channel: MarketplaceId, shop: ChannelShop | null): Promise<TermsView> {
  const key = (id: string) => ({ kind: "terms" as const, channel, shop: id, subject: "" });
  const asked = shop ?? (await anyShop(engine, channel));
  const [own, general, told] = await Promise.all([
    shop ? engine.book.decisions.history(key(shop.id)) : [],
    engine.book.decisions.history(key("")),
    asked?.state === "connected"
      ? askingMarketplace(async () => engine.ports(channel)?.shop?.facts({ shop: shopId.parse(asked.external_id) }))
      : undefined,
  ]);
  // Terms can be decided while the marketplace does not answer; what was chosen before stays.
  const facts = told && "kind" in told ? undefined : told;
  const history = shop ? own : general;
  return {
    current: savedTerms(history[0] ?? null),
    inherited: shopTermsSchema.parse(shop ? (general[0]?.body ?? {}) : {}),
    history: history.map(savedTerms),
    offered: {
      carriers: (facts?.carriers ?? []).map(({ id, name }) => ({ id, name })),
      // Warehouses are one shop's own; carriers are the marketplace's.
      warehouses: (shop ? (facts?.warehouses ?? []) : []).map(({ id, name }) => ({ id, name })),
    },
  };
}
