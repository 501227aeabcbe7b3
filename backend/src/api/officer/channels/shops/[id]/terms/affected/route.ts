import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DecisionEffect } from "../../../../../../../contracts/channel-decision";
import { parseInput } from "../../../../../../../platform/http/validate";
import { engineOf } from "../../../../../../../workflows/channel/container-engine";
import { effectOf } from "../../../../../../../workflows/channel/decisions";
import { shopTermsTrySchema } from "../../../../decision-input";
import { toEffect } from "../../../../desk-decision";
import { noShop } from "../../../../refusals";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<DecisionEffect>): Promise<void> {
  const { terms } = parseInput(shopTermsTrySchema, req.body);
  const engine = engineOf(req.scope);
  const shop = await engine.book.shop(req.params.id ?? "");
  if (!shop) throw noShop();
  const proposal = { kind: "terms" as const, channel: shop.channel, shop: shop.id, subject: "" as const, body: terms };
  res.json(toEffect(await effectOf(engine, proposal)));
}
