import { productFaults } from "@ocop/integrations/exchange";
import type { ChannelShop } from "../../modules/channel/store/shops";
import { dayAt } from "../../platform/calendar/day";
import type { Engine } from "./engine";
import { columnsOf, exchangeChannel, type LeftOut, leftOutOf, sheetProducts } from "./exchange";

/**
 * Rows of a shop that a file made now would leave out, each with all its faults; what is mended is gone from it. Nothing is written.
 * @param site where relative addresses of pictures lead
 */
export async function leftOutNow(engine: Engine, shop: ChannelShop, site: string): Promise<LeftOut[]> {
  const day = dayAt(engine.now());
  const served = exchangeChannel(shop.channel, day);
  if (!served?.open || shop.way !== "file") return [];
  const [columns, { products, leftOut, sample }] = await Promise.all([
    columnsOf(engine, served.channel.code),
    sheetProducts(engine, shop, site),
  ]);
  const refused = products.flatMap((product) => {
    const faults = productFaults(product, columns, day, sample);
    return faults.length > 0 ? [{ rowCode: product.rowCode, faults }] : [];
  });
  return [...leftOut, ...(await leftOutOf(engine, shop.id, refused))];
}
