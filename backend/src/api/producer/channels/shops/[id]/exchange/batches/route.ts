import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ExchangeMade } from "../../../../../../../contracts/channel-exchange";
import { env } from "../../../../../../../platform/env";
import { parseInput } from "../../../../../../../platform/http/validate";
import { engineOf } from "../../../../../../../workflows/channel/container-engine";
import { makeExchangeBatch } from "../../../../../../../workflows/channel/exchange";
import { producerOf } from "../../../../../../guard/caller";
import { toBatchSummary, toLeftOut } from "../../../../../../officer/channels/desk-exchange";
import { batchWishSchema } from "../../../../../../officer/channels/exchange-input";
import { exchangeRefusal } from "../../../../../../officer/channels/exchange-refusals";
import { ownShop } from "../own-shop";

export async function POST(req: MedusaRequest, res: MedusaResponse<ExchangeMade>): Promise<void> {
  const wish = parseInput(batchWishSchema, req.body);
  const { principal_id } = producerOf(req);
  const site = env().STOREFRONT_URL;
  const made = await makeExchangeBatch(engineOf(req.scope), await ownShop(req), wish, site, principal_id);
  if (made.kind !== "made" && made.kind !== "nothing_to_write") throw exchangeRefusal(made);
  const batch = made.kind === "made" ? await toBatchSummary(req.scope, made.batch) : null;
  res.status(batch ? 201 : 200).json({ batch, left_out: toLeftOut(made.leftOut) });
}
