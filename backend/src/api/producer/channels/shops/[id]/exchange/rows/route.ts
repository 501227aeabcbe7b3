import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ExchangeChosen } from "../../../../../../../contracts/channel-exchange";
import { parseInput } from "../../../../../../../platform/http/validate";
import { engineOf } from "../../../../../../../workflows/channel/container-engine";
import { chooseRows } from "../../../../../../../workflows/channel/exchange";
import { producerOf } from "../../../../../../guard/caller";
import { exchangeRefusal, foreignProducts } from "../../../../../../officer/channels/exchange-refusals";
import { ownRowsSchema } from "../../../../validators";
import { ownShop } from "../own-shop";

export async function POST(req: MedusaRequest, res: MedusaResponse<ExchangeChosen>): Promise<void> {
  const change = parseInput(ownRowsSchema, req.body);
  const shop = await ownShop(req);
  if (shop.way !== "file") throw exchangeRefusal({ kind: "not_by_file" });
  const answer = await chooseRows(engineOf(req.scope), shop, change, producerOf(req).principal_id);
  if (answer.kind === "shop_paused") throw exchangeRefusal(answer);
  if (answer.kind === "foreign") throw foreignProducts(answer.products);
  res.json({ chosen: answer.chosen, withdrawn: answer.withdrawn });
}
