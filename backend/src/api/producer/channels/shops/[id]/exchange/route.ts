import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnExchange } from "../../../../../../contracts/producer-channels";
import { env } from "../../../../../../platform/env";
import { engineOf } from "../../../../../../workflows/channel/container-engine";
import { leftOutNow } from "../../../../../../workflows/channel/left-out-now";
import { readExchange, toLeftOut } from "../../../../../officer/channels/desk-exchange";
import { exchangeRefusal } from "../../../../../officer/channels/exchange-refusals";
import { ownShop } from "./own-shop";

export async function GET(req: MedusaRequest, res: MedusaResponse<OwnExchange>): Promise<void> {
  const shop = await ownShop(req);
  const view = await readExchange(req.scope, shop);
  if (!view) throw exchangeRefusal({ kind: "not_by_file" });
  const left = await leftOutNow(engineOf(req.scope), shop, env().STOREFRONT_URL);
  res.json({ ...view, left_out: toLeftOut(left) });
}
