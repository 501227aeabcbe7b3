import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ExchangeChosen } from "../../../../../../../contracts/channel-exchange";
import { parseInput } from "../../../../../../../platform/http/validate";
import { engineOf } from "../../../../../../../workflows/channel/container-engine";
import { chooseRows } from "../../../../../../../workflows/channel/exchange";
import { rowsChangeSchema } from "../../../../exchange-input";
import { exchangeRefusal, foreignProducts } from "../../../../exchange-refusals";
import { noShop } from "../../../../refusals";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ExchangeChosen>): Promise<void> {
  const change = parseInput(rowsChangeSchema, req.body);
  const engine = engineOf(req.scope);
  const shop = await engine.book.shop(req.params.id ?? "");
  if (!shop) throw noShop();
  if (shop.way !== "file") throw exchangeRefusal({ kind: "not_by_file" });
  const answer = await chooseRows(engine, shop, change, req.auth_context.actor_id);
  if (answer.kind === "shop_paused") throw exchangeRefusal(answer);
  if (answer.kind === "foreign") throw foreignProducts(answer.products);
  res.json({ chosen: answer.chosen, withdrawn: answer.withdrawn });
}
