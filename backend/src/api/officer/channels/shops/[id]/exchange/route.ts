import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ExchangeView } from "../../../../../../contracts/channel-exchange";
import { engineOf } from "../../../../../../workflows/channel/container-engine";
import { readExchange } from "../../../desk-exchange";
import { exchangeRefusal } from "../../../exchange-refusals";
import { noShop } from "../../../refusals";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ExchangeView>): Promise<void> {
  const engine = engineOf(req.scope);
  const shop = await engine.book.shop(req.params.id ?? "");
  if (!shop) throw noShop();
  const view = await readExchange(req.scope, shop);
  if (!view) throw exchangeRefusal({ kind: "not_by_file" });
  res.json(view);
}
