import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ExchangeView } from "../../../../../../contracts/channel-exchange";
import { readExchange } from "../../../../../officer/channels/desk-exchange";
import { exchangeRefusal } from "../../../../../officer/channels/exchange-refusals";
import { ownShop } from "./own-shop";

export async function GET(req: MedusaRequest, res: MedusaResponse<ExchangeView>): Promise<void> {
  const view = await readExchange(req.scope, await ownShop(req));
  if (!view) throw exchangeRefusal({ kind: "not_by_file" });
  res.json(view);
}
