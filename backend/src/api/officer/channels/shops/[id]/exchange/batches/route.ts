import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ExchangeMade } from "../../../../../../../contracts/channel-exchange";
import { env } from "../../../../../../../platform/env";
import { parseInput } from "../../../../../../../platform/http/validate";
import { engineOf } from "../../../../../../../workflows/channel/container-engine";
import { makeExchangeBatch } from "../../../../../../../workflows/channel/exchange";
import { toBatchSummary, toLeftOut } from "../../../../desk-exchange";
import { batchWishSchema } from "../../../../exchange-input";
import { exchangeRefusal } from "../../../../exchange-refusals";
import { noShop } from "../../../../refusals";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ExchangeMade>): Promise<void> {
  const wish = parseInput(batchWishSchema, req.body);
  const engine = engineOf(req.scope);
  const shop = await engine.book.shop(req.params.id ?? "");
  if (!shop) throw noShop();
  const made = await makeExchangeBatch(engine, shop, wish, env().STOREFRONT_URL, req.auth_context.actor_id);
  if (made.kind !== "made" && made.kind !== "nothing_to_write") throw exchangeRefusal(made);
  const batch = made.kind === "made" ? await toBatchSummary(req.scope, made.batch) : null;
  res.status(batch ? 201 : 200).json({ batch, left_out: toLeftOut(made.leftOut) });
}
