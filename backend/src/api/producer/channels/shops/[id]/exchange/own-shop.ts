import type { MedusaRequest } from "@medusajs/framework/http";
import type { ChannelShop } from "../../../../../../modules/channel/store/shops";
import { engineOf } from "../../../../../../workflows/channel/container-engine";
import { noShop } from "../../../../../officer/channels/refusals";

/** The shop an address names, which the guard has found to be the producer's. @throws ShopError where it is gone meanwhile */
export async function ownShop(req: MedusaRequest): Promise<ChannelShop> {
  const shop = await engineOf(req.scope).book.shop(req.params.id ?? "");
  if (!shop) throw noShop();
  return shop;
}
