import type { MedusaContainer } from "@medusajs/framework/types";
import { CATALOGUE } from "../../../modules/catalogue";
import type { CatalogueService } from "../../../modules/catalogue/service";
import { CHANNEL } from "../../../modules/channel";
import type { ChannelService } from "../../../modules/channel/service";
import { env } from "../../../platform/env";
import { engineOf } from "../container-engine";
import { readGoods } from "./goods";
import { ledgerOf } from "./ledger";
import type { OrderEngine } from "./order-engine";

/** What takes the orders of marketplaces in the running backend. */
export function orderEngineOf(container: MedusaContainer): OrderEngine {
  const channels: ChannelService = container.resolve(CHANNEL);
  const catalogue: CatalogueService = container.resolve(CATALOGUE);
  return {
    ...engineOf(container),
    orders: channels.orders,
    ledger: ledgerOf(container),
    goods: (skus, products) => readGoods(container, skus, products),
    productsOfItem: (item) => catalogue.affectedProducts([{ id: "0", source: "inventory_item", source_id: item }]),
    hooksUrl: env().CHANNEL_HOOKS_URL?.replace(/\/+$/, "") ?? null,
  };
}
