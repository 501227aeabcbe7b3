import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";

/** Names by which the shop's own pieces are found again. */
export const SETUP_NAMES = {
  region: "Việt Nam",
  location: "Kho của các chủ thể",
  fulfillmentSet: "Giao hàng trong nước",
  serviceZone: "Việt Nam",
  shippingOption: "Giao hàng tận nơi",
  shippingProfile: "Hàng hóa",
} as const;

const setupSchema = z.object({
  region_id: z.string(),
  currency_code: z.literal("vnd"),
  sales_channel_id: z.string(),
  stock_location_id: z.string(),
  shipping_profile_id: z.string(),
  shipping_option_id: z.string(),
});

/** Ids of what every sale needs: region, sales channel, stock location and delivery. */
export type ShopSetup = z.infer<typeof setupSchema>;

/** Per database connection, since one process of the tests may see several databases. */
const remembered = new WeakMap<object, ShopSetup>();

/**
 * The shop's setup, read once per process.
 * @throws MedusaError NOT_FOUND while `ensureShopSetup` has not run
 */
export async function getShopSetup(container: MedusaContainer): Promise<ShopSetup> {
  const connection: object = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const known = remembered.get(connection);
  if (known) return known;
  const found = await findShopSetup(container);
  if (!found) throw new MedusaError(MedusaError.Types.NOT_FOUND, "The shop is not set up: run ensureShopSetup");
  remembered.set(connection, found);
  return found;
}

/** @returns null while a piece is missing */
export async function findShopSetup(container: MedusaContainer): Promise<ShopSetup | null> {
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const [[region], [store], [location], [profile], [option]] = await Promise.all([
    container.resolve(Modules.REGION).listRegions({ name: SETUP_NAMES.region }),
    container.resolve(Modules.STORE).listStores(),
    container.resolve(Modules.STOCK_LOCATION).listStockLocations({ name: SETUP_NAMES.location }),
    fulfillment.listShippingProfiles({ name: SETUP_NAMES.shippingProfile }),
    fulfillment.listShippingOptions({ name: SETUP_NAMES.shippingOption }),
  ]);
  const found = setupSchema.safeParse({
    region_id: region?.id,
    currency_code: region?.currency_code,
    sales_channel_id: store?.default_sales_channel_id,
    stock_location_id: location?.id,
    shipping_profile_id: profile?.id,
    shipping_option_id: option?.id,
  });
  return found.success ? found.data : null;
}
