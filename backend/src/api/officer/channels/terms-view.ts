import type { MarketplaceId } from "@ocop/integrations/core";
import { shopId } from "@ocop/integrations/core";
import type { TermsView } from "../../../contracts/channel-decision";
import { shopTermsSchema } from "../../../modules/channel/domain/shop-terms";
import type { ChannelShop } from "../../../modules/channel/store/shops";
import type { Engine } from "../../../workflows/channel/engine";
import { savedTerms } from "./desk-decision";

/** Terms as they hold, with all versions and what the shop can choose from. @throws MarketplaceError */
export async function termsView(engine: Engine, channel: MarketplaceId, shop: ChannelShop | null): Promise<TermsView> {
  const key = (id: string) => ({ kind: "terms" as const, channel, shop: id, subject: "" });
  const [own, general, facts] = await Promise.all([
    shop ? engine.book.decisions.history(key(shop.id)) : [],
    engine.book.decisions.history(key("")),
    shop?.state === "connected"
      ? engine.ports(channel)?.shop?.facts({ shop: shopId.parse(shop.external_id) })
      : undefined,
  ]);
  const history = shop ? own : general;
  return {
    current: savedTerms(history[0] ?? null),
    inherited: shopTermsSchema.parse(shop ? (general[0]?.body ?? {}) : {}),
    history: history.map(savedTerms),
    offered: {
      carriers: (facts?.carriers ?? []).map(({ id, name }) => ({ id, name })),
      warehouses: (facts?.warehouses ?? []).map(({ id, name }) => ({ id, name })),
    },
  };
}
