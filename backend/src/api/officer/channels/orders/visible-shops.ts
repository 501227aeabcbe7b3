import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { ChannelShop } from "../../../../modules/channel/store/shops";
import { isWithin } from "../../../../workflows/access/places";
import { orderEngineOf } from "../../../../workflows/channel/orders/container-order-engine";
import { scopeOf } from "../../../guard/caller";

/** The shops whose orders the caller may see: those of producers in their units, and all for those who may see everything. */
export async function visibleShops(req: AuthenticatedMedusaRequest): Promise<ChannelShop[]> {
  const shops = await orderEngineOf(req.scope).book.shops();
  const scope = scopeOf(req);
  const visible = await Promise.all(shops.map(({ id }) => isWithin(req.scope, { kind: "shop", id }, scope)));
  return shops.filter((_, at) => visible[at]);
}
