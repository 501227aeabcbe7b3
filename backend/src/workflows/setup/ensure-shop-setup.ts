import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { ensureDelivery } from "./ensure-delivery";
import { ensureRegion } from "./ensure-region";
import { ensureStore } from "./ensure-store";
import { ensureTerms } from "./ensure-terms";
import { getShopSetup, type ShopSetup } from "./shop-setup";

/**
 * Brings into being what a sale needs and is not there yet: store and sales channel, region Việt Nam with gross
 * prices in đồng, stock location, delivery, cash on delivery and the dated terms. Safe to run at every start,
 * also by two processes at once; what an officer changed stays as it is.
 */
export async function ensureShopSetup(container: MedusaContainer): Promise<ShopSetup> {
  const locking = container.resolve(Modules.LOCKING);
  return locking.execute("ensure-shop-setup", () => ensureAll(container), {
    timeout: 60,
  });
}

async function ensureAll(container: MedusaContainer): Promise<ShopSetup> {
  const sales_channel_id = await ensureStore(container);
  await ensureRegion(container);
  await ensureDelivery(container, sales_channel_id);
  await ensureTerms(container);
  return getShopSetup(container);
}
